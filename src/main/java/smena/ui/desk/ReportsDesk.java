package smena.ui.desk;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.ui.approval.Acts;
import smena.ui.kit.Fxml;
import smena.ui.kit.Notice;
import smena.ui.kit.Tongue;
import smena.ui.shell.Shell;
import smena.ui.shift.PaperDialog;
import smena.ui.shift.PaperModel;

import java.util.function.Function;

/// X, Z and the last receipts, as paper.
final class ReportsDesk {
    private final Services services;
    private final Shell shell;
    private final Acts acts;
    private final DeskLists lists;
    private final Fxml fxml;
    private final Tongue tongue;
    private final Function<ShiftReport, byte[]> drawn;
    private final Outside outside;

    /// @param drawn draws a report as a PNG, in the background
    ReportsDesk(
            Services services,
            Shell shell,
            Acts acts,
            DeskLists lists,
            Fxml fxml,
            Tongue tongue,
            Function<ShiftReport, byte[]> drawn,
            Outside outside) {
        this.services = services;
        this.shell = shell;
        this.acts = acts;
        this.lists = lists;
        this.fxml = fxml;
        this.tongue = tongue;
        this.drawn = drawn;
        this.outside = outside;
    }

    void x() {
        acts.act(
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
        return new PaperModel(report, drawn, services.printing(), acts, outside::whereTo);
    }

    private void show(ShiftReport report) {
        new PaperDialog(shell.dialogs(), fxml, tongue).show(paper(report));
    }
}
