package smena.ui.backup;

import smena.domain.Problem;
import smena.service.backup.BackupView;
import smena.service.backup.Backups;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Says what a restore would lose, and asks before it begins.
final class RestoreQuestion {
    private final Backups backups;
    private final UiContext ui;
    private final BackupContext room;
    private final Consumer<Problem> refusals;

    /// @param refusals told of a backup that cannot be restored
    RestoreQuestion(Backups backups, UiContext ui, BackupContext room, Consumer<Problem> refusals) {
        this.backups = backups;
        this.ui = ui;
        this.room = room;
        this.refusals = refusals;
    }

    /// Inspects `file` and asks.
    void ask(Path file) {
        room.aside().call(() -> room.look(file)).refused(refusals).deliver(this::doubtOrAsk);
    }

    /// A copy that this till did not sign is a question of its own, before the usual one.
    private void doubtOrAsk(BackupView view) {
        if (view.signed()) {
            show(view);
            return;
        }
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("backup.unsigned.title")
                                .text("backup.unsigned.text")
                                .other("common.back")
                                .danger("backup.unsigned.go", () -> show(view)));
    }

    private void show(BackupView view) {
        Localization localization = ui.localization();
        ui.dialogs()
                .ask(
                        new Message(localization, Notice.Kind.WARN)
                                .title(
                                        "backup.ask.title",
                                        localization.formats().dateTime(view.headAt()))
                                .text(localization.make(f -> RestoreLoss.sentence(view, f)))
                                .text("backup.ask.aside")
                                .other("common.back")
                                .danger("backup.ask.go", () -> restore(view)));
    }

    private void restore(BackupView view) {
        ui.actions()
                .act(
                        actor -> {
                            backups.requireRestore(actor);
                            return view;
                        })
                .refused(refusals)
                .deliver(room::restore);
    }
}
