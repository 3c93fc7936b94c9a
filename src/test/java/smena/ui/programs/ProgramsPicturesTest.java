package smena.ui.programs;

import javafx.scene.Parent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.ports.ApiServerControl;
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
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Draws the page of other programs and its dialogs, to be looked at in `target/pictures`.
@OnScreen
class ProgramsPicturesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T13:30:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private final TestServerControl door = new TestServerControl();
    private Services services;

    @BeforeEach
    void open() {
        services = DemoFolder.open(folder, CLOCK, new PaperTypesetter(MoneyStyle.SUM), "uz");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void some() {
        Actor manager = manager();
        services.apiClients().make(manager, "Internet-doʻkon", manager.employee().id());
        var used =
                services.apiClients()
                        .make(
                                manager,
                                "Buxgalteriya va ombor hisobini yurituvchi dastur, 3-filial"
                                        + " (yangi talqin)",
                                services.people().people().getFirst().id());
        services.apiClients().recognise(used.token());
        door.state = new ApiServerControl.State.Open("http://127.0.0.1:8765", Optional.empty());
        services.httpAccess()
                .change(
                        manager,
                        services.httpAccess().settings(),
                        new HttpSettings(true, 8765, HttpSettings.Reach.LOCAL, List.of()));
        Snapshots.takeAll("programs", BOTH, this::screen);
    }

    @Test
    void network() {
        services.httpCertificate().secret();
        reach(HttpSettings.Reach.ENCRYPTED, "https");
        Snapshots.takeAll("programs-network", BOTH, this::screen);
    }

    @Test
    void notEncrypted() {
        reach(HttpSettings.Reach.PLAIN, "http");
        Snapshots.takeAll("programs-plain", BOTH, this::screen);
    }

    private void reach(HttpSettings.Reach reach, String scheme) {
        services.apiClients().make(manager(), "Internet-doʻkon", manager().employee().id());
        services.httpAccess()
                .change(
                        manager(),
                        services.httpAccess().settings(),
                        new HttpSettings(true, 8765, reach, List.of()));
        door.state =
                new ApiServerControl.State.Open(
                        "http://127.0.0.1:8765", Optional.of(scheme + "://192.168.1.17:8765"));
    }

    @Test
    void none() {
        once("programs-none", Language.UZ_CYRL);
    }

    @Test
    void failed() {
        services.httpAccess()
                .change(
                        manager(),
                        services.httpAccess().settings(),
                        new HttpSettings(
                                true,
                                8765,
                                HttpSettings.Reach.ENCRYPTED,
                                List.of("https://shop.example", "http://192.168.1.20:3000")));
        door.state = new ApiServerControl.State.Failed(new Problem.PortTaken(8765));
        once("programs-failed", Language.RU);
    }

    @Test
    void newToken() {
        Snapshots.takeAll(
                "programs-new",
                BOTH,
                localization -> Overlay.with(localization, at -> ask(at, localization)));
    }

    @Test
    void token() {
        Snapshots.takeAll(
                "programs-token",
                BOTH,
                localization ->
                        Overlay.with(
                                localization,
                                dialogs -> {
                                    TokenController told =
                                            new TokenController(
                                                    "smena_1_" + "a1B2c3D4".repeat(5), () -> {});
                                    Fxml fxml = new Fxml(localization);
                                    dialogs.show((Region) fxml.load("programs/token.fxml", told));
                                }));
    }

    private void ask(Dialogs dialogs, Localization localization) {
        ProgramsModel model = model();
        model.load();
        NewTokenController asks = new NewTokenController(model, localization, _ -> {}, () -> {});
        dialogs.show((Region) new Fxml(localization).load("programs/new_token.fxml", asks));
    }

    private void once(String name, Language language) {
        Snapshots.take(name, language, Theme.LIGHT, Snapshots.Size.NARROW, this::screen);
    }

    private Parent screen(Localization localization) {
        UiContext ui = TestUi.of(localization, background, manager());
        return Framed.setting(
                ui,
                services,
                new ProgramsPage(
                        ui, services.httpAccess(), services.apiClients(), services.people(), door));
    }

    private ProgramsModel model() {
        return new ProgramsModel(
                services.httpAccess(), services.apiClients(), services.people(), actions(), door);
    }

    private ApprovedActions actions() {
        return new ApprovedActions(background, this::manager, (_, _) -> {}, _ -> {});
    }

    private Actor manager() {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
    }
}
