package smena.ui.desk;

import javafx.scene.layout.Region;

import smena.domain.Problem;
import smena.service.Rollbacks;
import smena.text.Problems;
import smena.ui.approval.Acts;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.Tongue;

import java.util.List;

/// Shows that the data are older than what is known of them, until a manager has seen it.
final class RollbackDesk {
    private static final List<String> REASONS =
            List.of(
                    "rollback.reason.copied",
                    "rollback.reason.computer",
                    "rollback.reason.unknown");

    private final Rollbacks rollbacks;
    private final Acts acts;
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Tongue tongue;
    private final Runnable toBackups;

    /// @param toBackups opens the page of backups
    RollbackDesk(
            Rollbacks rollbacks,
            Acts acts,
            Dialogs dialogs,
            Fxml fxml,
            Tongue tongue,
            Runnable toBackups) {
        this.rollbacks = rollbacks;
        this.acts = acts;
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.tongue = tongue;
        this.toBackups = toBackups;
    }

    /// Tells whoever has just logged in.
    void look() {
        acts.background().call(rollbacks::standing).deliver(found -> found.ifPresent(this::tell));
    }

    private void tell(Problem found) {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(tongue, Notice.Kind.BAD)
                        .title("rollback.title")
                        .text(tongue.make(f -> new Problems(f).sentence(found)))
                        .text("rollback.text")
                        .other(
                                "rollback.goOn",
                                () -> {
                                    close[0].run();
                                    why();
                                })
                        .button(
                                "rollback.backups",
                                () -> {
                                    close[0].run();
                                    toBackups.run();
                                });
        close[0] = dialogs.show(message)::close;
    }

    private void why() {
        Runnable[] close = {() -> {}};
        ReasonController controller =
                new ReasonController(
                        "rollback.why",
                        "rollback.goOn",
                        REASONS,
                        tongue,
                        reason -> {
                            close[0].run();
                            goOn(reason);
                        },
                        () -> close[0].run());
        close[0] = dialogs.show((Region) fxml.load("desk/reason.fxml", controller))::close;
        controller.takeFocus();
    }

    private void goOn(String reason) {
        acts.act(
                        actor -> {
                            rollbacks.acknowledge(actor, reason);
                            return reason;
                        })
                .deliver(_ -> {});
    }
}
