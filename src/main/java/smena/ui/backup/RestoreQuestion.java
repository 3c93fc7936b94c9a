package smena.ui.backup;

import smena.domain.Problem;
import smena.service.backup.BackupView;
import smena.service.backup.Backups;
import smena.ui.approval.ApprovedActions;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Says what a restore would give up, and asks before it begins.
final class RestoreQuestion {
    private final Backups backups;
    private final ApprovedActions actions;
    private final BackupContext room;
    private final Dialogs dialogs;
    private final Localization localization;
    private final Consumer<Problem> refusals;

    /// @param refusals told of a backup that can not be restored
    RestoreQuestion(
            Backups backups,
            ApprovedActions actions,
            BackupContext room,
            Dialogs dialogs,
            Localization localization,
            Consumer<Problem> refusals) {
        this.backups = backups;
        this.actions = actions;
        this.room = room;
        this.dialogs = dialogs;
        this.localization = localization;
        this.refusals = refusals;
    }

    /// Looks `file` through and asks.
    void ask(Path file) {
        room.aside().backgroundCall(() -> room.look(file)).refused(refusals).deliver(this::show);
    }

    private void show(BackupView view) {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(localization, Notice.Kind.WARN)
                        .title("backup.ask.title", localization.formats().dateTime(view.headAt()))
                        .text(localization.make(f -> RestoreLoss.sentence(view, f)))
                        .text("backup.ask.aside")
                        .other("common.back", () -> close[0].run())
                        .danger(
                                "backup.ask.go",
                                () -> {
                                    close[0].run();
                                    restore(view);
                                });
        close[0] = dialogs.show(message)::close;
    }

    private void restore(BackupView view) {
        actions.act(
                        actor -> {
                            backups.requireRestore(actor);
                            return view.file();
                        })
                .refused(refusals)
                .deliver(room::restore);
    }
}
