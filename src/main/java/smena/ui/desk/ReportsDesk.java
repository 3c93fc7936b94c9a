package smena.ui.desk;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.ui.approval.ApprovedActions;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.shell.Shell;
import smena.ui.shift.PaperDialog;
import smena.ui.shift.PaperModel;

import java.util.function.Function;

/// X, Z and the last receipts, as paper.
final class ReportsDesk {
    private final Services services;
    private final Shell shell;
    private final ApprovedActions actions;
    private final DeskLists lists;
    private final Fxml fxml;
    private final Localization localization;
    private final Function<ShiftReport, byte[]> drawn;
    private final DesktopHost host;

    /// @param drawn draws a report as a PNG, in the background
    ReportsDesk(
            Services services,
            Shell shell,
            ApprovedActions actions,
            DeskLists lists,
            Fxml fxml,
            Localization localization,
            Function<ShiftReport, byte[]> drawn,
            DesktopHost host) {
        this.services = services;
        this.shell = shell;
        this.actions = actions;
        this.lists = lists;
        this.fxml = fxml;
        this.localization = localization;
        this.drawn = drawn;
        this.host = host;
    }

    void x() {
        actions.act(
                        actor -> {
                            Shift open =
                                    services.shifts()
                                            .current()
                                            .orElseThrow(
                                                    () -> new Refused(new Problem.NoOpenShift()));
                            return services.reports().x(actor, open.id());
                        })
                .deliver(this::show);
    }

    void z() {
        lists.reports(this::show);
    }

    void receipts() {
        lists.receipts(() -> shell.toasts().say(Notice.Kind.GOOD, "z.printing"));
    }

    PaperModel paper(ShiftReport report) {
        return new PaperModel(report, drawn, services.printing(), actions, host::whereTo);
    }

    private void show(ShiftReport report) {
        new PaperDialog(shell.dialogs(), fxml, localization).show(paper(report));
    }
}
