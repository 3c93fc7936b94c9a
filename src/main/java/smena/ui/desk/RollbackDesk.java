package smena.ui.desk;

import javafx.scene.layout.Region;

import smena.domain.Problem;
import smena.service.integrity.Rollbacks;
import smena.text.Problems;
import smena.ui.approval.ApprovedActions;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;

import java.util.List;

/// Shows that the data are older than what is known of them, until a manager has seen it.
final class RollbackDesk {
    private static final List<String> REASONS =
            List.of(
                    "rollback.reason.copied",
                    "rollback.reason.computer",
                    "rollback.reason.unknown");

    private final Rollbacks rollbacks;
    private final ApprovedActions actions;
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Localization localization;
    private final Runnable toBackups;

    /// @param toBackups opens the page of backups
    RollbackDesk(
            Rollbacks rollbacks,
            ApprovedActions actions,
            Dialogs dialogs,
            Fxml fxml,
            Localization localization,
            Runnable toBackups) {
        this.rollbacks = rollbacks;
        this.actions = actions;
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.localization = localization;
        this.toBackups = toBackups;
    }

    /// Tells whoever has just logged in.
    void look() {
        actions.background()
                .backgroundCall(rollbacks::standing)
                .deliver(found -> found.ifPresent(this::tell));
    }

    private void tell(Problem found) {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(localization, Notice.Kind.BAD)
                        .title("rollback.title")
                        .text(localization.make(f -> new Problems(f).sentence(found)))
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
                        localization,
                        reason -> {
                            close[0].run();
                            goOn(reason);
                        },
                        () -> close[0].run());
        close[0] = dialogs.show((Region) fxml.load("desk/reason.fxml", controller))::close;
        controller.takeFocus();
    }

    private void goOn(String reason) {
        actions.act(
                        actor -> {
                            rollbacks.acknowledge(actor, reason);
                            return reason;
                        })
                .deliver(_ -> {});
    }
}
