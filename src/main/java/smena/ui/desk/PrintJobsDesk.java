package smena.ui.desk;

import org.jspecify.annotations.Nullable;

import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.PrintJobView;
import smena.service.shop.PrinterSettings;
import smena.ui.kit.Dialog;
import smena.ui.shell.UiContext;

import java.util.List;

/// The queue page, and the question why a paper is given up.
final class PrintJobsDesk {
    private static final List<String> REASONS =
            List.of("jobs.reason.notWanted", "jobs.reason.byHand", "jobs.reason.broken");

    private final UiContext ui;
    private final PrintDecisions decisions;
    private final PrinterSettings printers;
    private Runnable decided = () -> {};
    private @Nullable PrintJobsModel shown;

    PrintJobsDesk(UiContext ui, PrintDecisions decisions, PrinterSettings printers) {
        this.ui = ui;
        this.decisions = decisions;
        this.printers = printers;
    }

    void onDecision(Runnable action) {
        decided = action;
    }

    void open() {
        PrintJobsModel model =
                new PrintJobsModel(decisions, printers, ui.acts(), () -> decided.run());
        ui.dialogs()
                .open(
                        "desk/print_jobs.fxml",
                        dialog -> {
                            dialog.onClosed(() -> shown = null);
                            return new PrintJobsController(
                                    model,
                                    ui.localization(),
                                    job -> giveUp(model, job),
                                    dialog::close);
                        });
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
        ui.dialogs().open("desk/reason.fxml", dialog -> reason(dialog, model, job)).takeFocus();
    }

    private ReasonController reason(Dialog dialog, PrintJobsModel model, PrintJobView job) {
        return new ReasonController(
                "jobs.giveUpTitle",
                "jobs.giveUpConfirm",
                REASONS,
                ui.localization(),
                reason -> {
                    dialog.close();
                    model.cancel(job, reason);
                },
                dialog::close);
    }
}
