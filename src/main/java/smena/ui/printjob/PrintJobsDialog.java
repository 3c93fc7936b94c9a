package smena.ui.printjob;

import org.jspecify.annotations.Nullable;

import smena.service.ports.PrintEvent;
import smena.service.ports.PrintKind;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.PrintJobView;
import smena.service.shop.PrinterSettings;
import smena.ui.kit.Dialog;
import smena.ui.kit.ReasonController;
import smena.ui.shell.UiContext;

import java.util.List;

/// The print queue, and the dialog that asks why a job is cancelled.
public final class PrintJobsDialog {
    private static final List<String> REASONS =
            List.of("jobs.reason.notWanted", "jobs.reason.byHand", "jobs.reason.broken");

    private final UiContext ui;
    private final PrintDecisions decisions;
    private final PrinterSettings printers;
    private Runnable decided = () -> {};
    private @Nullable PrintJobsModel shown;

    /// A dialog over the screens of `ui`.
    public PrintJobsDialog(UiContext ui, PrintDecisions decisions, PrinterSettings printers) {
        this.ui = ui;
        this.decisions = decisions;
        this.printers = printers;
    }

    /// Calls `action` when somebody has decided something.
    public void onDecision(Runnable action) {
        decided = action;
    }

    /// Opens it.
    public void open() {
        PrintJobsModel model =
                new PrintJobsModel(decisions, printers, ui.actions(), () -> decided.run());
        ui.dialogs()
                .open(
                        "printjob/print_jobs.fxml",
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

    /// Called when a print job changes state: refreshes what is shown.
    public void told(PrintEvent event) {
        if (shown != null && event.kind() != PrintKind.DRAWER_KICK) {
            shown.load();
        }
    }

    private void giveUp(PrintJobsModel model, PrintJobView job) {
        ui.dialogs().open("kit/reason.fxml", dialog -> reason(dialog, model, job)).takeFocus();
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
