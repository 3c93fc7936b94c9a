package smena.ui.desk;

import smena.domain.Problem;
import smena.service.integrity.Rollbacks;
import smena.text.Problems;
import smena.ui.kit.Dialog;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.ReasonController;
import smena.ui.shell.UiContext;

import java.util.List;

/// Warns that the data are older than the last known state, until a manager has seen it.
final class RollbackNotice {
    private static final List<String> REASONS =
            List.of(
                    "rollback.reason.copied",
                    "rollback.reason.computer",
                    "rollback.reason.unknown");

    private final Rollbacks rollbacks;
    private final UiContext ui;
    private final Runnable toBackups;

    /// @param toBackups opens the page of backups
    RollbackNotice(UiContext ui, Rollbacks rollbacks, Runnable toBackups) {
        this.rollbacks = rollbacks;
        this.ui = ui;
        this.toBackups = toBackups;
    }

    /// Tells the person who has just logged in.
    void look() {
        ui.background().call(rollbacks::standing).deliver(found -> found.ifPresent(this::tell));
    }

    private void tell(Problem found) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.BAD)
                                .title("rollback.title")
                                .text(ui.localization().make(f -> new Problems(f).sentence(found)))
                                .text("rollback.text")
                                .other("rollback.goOn", this::why)
                                .button("rollback.backups", toBackups));
    }

    private void why() {
        ui.dialogs().open("kit/reason.fxml", this::reason).takeFocus();
    }

    private ReasonController reason(Dialog dialog) {
        return new ReasonController(
                "rollback.why",
                "rollback.goOn",
                REASONS,
                ui.localization(),
                reason -> {
                    dialog.close();
                    goOn(reason);
                },
                dialog::close);
    }

    private void goOn(String reason) {
        ui.actions()
                .act(
                        actor -> {
                            rollbacks.acknowledge(actor, reason);
                            return reason;
                        })
                .deliver(_ -> {});
    }
}
