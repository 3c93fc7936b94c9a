package smena.ui.backup;

import smena.domain.Problem;
import smena.service.BackupView;
import smena.service.Backups;
import smena.ui.approval.Acts;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.Tongue;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Says what a restore would give up, and asks before it begins.
final class RestoreQuestion {
    private final Backups backups;
    private final Acts acts;
    private final BackupRoom room;
    private final Dialogs dialogs;
    private final Tongue tongue;
    private final Consumer<Problem> refusals;

    /// @param refusals told of a backup that can not be restored
    RestoreQuestion(
            Backups backups,
            Acts acts,
            BackupRoom room,
            Dialogs dialogs,
            Tongue tongue,
            Consumer<Problem> refusals) {
        this.backups = backups;
        this.acts = acts;
        this.room = room;
        this.dialogs = dialogs;
        this.tongue = tongue;
        this.refusals = refusals;
    }

    /// Looks `file` through and asks.
    void ask(Path file) {
        room.aside().call(() -> room.look(file)).refused(refusals).deliver(this::show);
    }

    private void show(BackupView view) {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(tongue, Notice.Kind.WARN)
                        .title("backup.ask.title", tongue.formats().dateTime(view.headAt()))
                        .text(tongue.make(f -> Loss.sentence(view, f)))
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
        acts.act(
                        actor -> {
                            backups.requireRestore(actor);
                            return view.file();
                        })
                .refused(refusals)
                .deliver(room::restore);
    }
}
