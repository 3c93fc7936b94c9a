package smena.ui.backup;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.backup.BackupPurpose;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Draws the page of backups, to be looked at in `target/pictures`.
@OnScreen
class BackupPicturesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T13:30:00Z"), ZoneId.of("Asia/Tashkent"));

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private Services services;

    @BeforeEach
    void open() throws IOException {
        Path till = Files.createDirectory(folder.resolve("till"));
        Files.createDirectory(till.resolve("backups"));
        services = DemoFolder.open(till, CLOCK, new PaperTypesetter(MoneyStyle.SUM), "uz");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void usual() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        services.backups()
                .choose(
                        manager(),
                        services.backups().places(),
                        Optional.empty(),
                        Optional.of(stick),
                        true);
        services.backups().make(BackupPurpose.SHIFT_CLOSED);
        services.people().logOut(manager().employee());
        services.backups().make(BackupPurpose.DAILY);
        Snapshots.takeAll("backup", List.of(Language.UZ, Language.RU), this::screen);
    }

    @Test
    void nothingYet() {
        once("backup-none", Language.UZ_CYRL);
    }

    @Test
    void gone() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path stick =
                Files.createDirectories(
                        folder.resolve("media/kassa/Toshkent-shahar-Chilonzor-tumani/stick"));
        services.backups()
                .choose(
                        manager(),
                        services.backups().places(),
                        Optional.of(disk),
                        Optional.of(stick),
                        true);
        services.backups().make(BackupPurpose.SHIFT_CLOSED);
        Files.delete(stick.resolve("smena-backups.txt"));
        try (var inside = Files.list(disk)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(disk);
        services.backups().make(BackupPurpose.ON_DEMAND);
        once("backup-failed", Language.RU);
    }

    @Test
    void question() {
        services.backups().make(BackupPurpose.SHIFT_CLOSED);
        services.people().logOut(manager().employee());
        Path file = services.backups().all().getFirst().file();
        Snapshots.takeAll(
                "backup-ask",
                List.of(Language.UZ, Language.RU),
                localization ->
                        Overlay.with(localization, dialogs -> ask(dialogs, localization, file)));
    }

    @Test
    void rescue() throws IOException {
        services.backups().make(BackupPurpose.SHIFT_CLOSED);
        services.people().logOut(manager().employee());
        services.backups().make(BackupPurpose.DAILY);
        services.close();
        Path till = folder.resolve("till");
        Files.write(till.resolve("smena.db"), new byte[8_192]);
        for (Language language : List.of(Language.UZ, Language.RU)) {
            Snapshots.take(
                    "rescue",
                    language,
                    Theme.LIGHT,
                    Snapshots.Size.NARROW,
                    localization -> rescue(till, localization, false));
            Snapshots.take(
                    "rescue-ask",
                    language,
                    Theme.LIGHT,
                    Snapshots.Size.NARROW,
                    localization -> rescue(till, localization, true));
        }
    }

    private Parent rescue(Path till, Localization localization, boolean chosen) {
        RescueModel model =
                new RescueModel(
                        new TestRescue(till, CLOCK),
                        new Problem.DatabaseDamaged(till.resolve("smena.db").toString()),
                        background,
                        _ -> {});
        model.load();
        if (chosen) {
            model.choose(model.backups().getFirst().file());
        }
        Parent view =
                new Fxml(localization)
                        .load(
                                "backup/rescue.fxml",
                                new RescueController(model, localization, () -> {}));
        return new StackPane(view);
    }

    private void ask(Dialogs dialogs, Localization localization, Path file) {
        UiContext ui = TestUi.of(localization, dialogs, background, manager(), CLOCK);
        TestBackupContext room = new TestBackupContext(folder.resolve("till"), CLOCK, background);
        new RestoreQuestion(services.backups(), ui, room, _ -> {}).ask(file);
    }

    private void once(String name, Language language) {
        Snapshots.take(name, language, Theme.LIGHT, Snapshots.Size.NARROW, this::screen);
    }

    private Parent screen(Localization localization) {
        UiContext ui = TestUi.of(localization, background, manager());
        return Framed.setting(
                ui,
                services,
                new BackupsPage(
                        ui,
                        services.backups(),
                        new TestBackupContext(folder.resolve("till"), CLOCK, background)));
    }

    private Actor manager() {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
    }
}
