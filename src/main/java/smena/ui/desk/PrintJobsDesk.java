package smena.ui.desk;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.service.Services;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.printjob.PrintJobView;
import smena.ui.approval.ApprovedActions;
import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;

import java.util.List;

/// The queue page, and the question why a paper is given up.
final class PrintJobsDesk {
    private static final List<String> REASONS =
            List.of("jobs.reason.notWanted", "jobs.reason.byHand", "jobs.reason.broken");

    private final Services services;
    private final ApprovedActions actions;
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Localization localization;
    private Runnable decided = () -> {};
    private @Nullable PrintJobsModel shown;

    PrintJobsDesk(
            Services services,
            ApprovedActions actions,
            Dialogs dialogs,
            Fxml fxml,
            Localization localization) {
        this.services = services;
        this.actions = actions;
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.localization = localization;
    }

    void onDecision(Runnable action) {
        decided = action;
    }

    void open() {
        Runnable[] close = {() -> {}};
        PrintJobsModel model =
                new PrintJobsModel(
                        services.printDecisions(),
                        services.printerSettings(),
                        actions,
                        () -> decided.run());
        PrintJobsController controller =
                new PrintJobsController(
                        model, localization, job -> giveUp(model, job), () -> close[0].run());
        Dialog dialog = show("desk/print_jobs.fxml", controller);
        dialog.onClosed(() -> shown = null);
        close[0] = dialog::close;
        shown = model;
        model.load();
    }

    /// A print job came to a new state: what is shown is renewed.
    void told(PrintEvent event) {
        if (shown != null && event.kind() != PrintKind.DRAWER_KICK) {
            shown.load();
        }
    }

    private void giveUp(PrintJobsModel model, PrintJobView job) {
        Runnable[] close = {() -> {}};
        ReasonController controller =
                new ReasonController(
                        "jobs.giveUpTitle",
                        "jobs.giveUpConfirm",
                        REASONS,
                        localization,
                        reason -> {
                            close[0].run();
                            model.cancel(job, reason);
                        },
                        () -> close[0].run());
        close[0] = show("desk/reason.fxml", controller)::close;
        controller.takeFocus();
    }

    private Dialog show(String path, Object controller) {
        return dialogs.show((Region) fxml.load(path, controller));
    }
}
