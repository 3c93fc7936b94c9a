package smena.ui.report;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.shift.Reports;
import smena.service.shift.Shifts;
import smena.ui.shell.UiContext;
import smena.ui.shift.PaperDialog;
import smena.ui.shift.PaperModel;

import java.util.function.Function;

/// The X-report as paper.
public final class ShiftReports {
    private final UiContext ui;
    private final Shifts shifts;
    private final Reports reports;
    private final Function<ShiftReport, PaperModel> papers;

    /// @param papers makes the paper of a report
    public ShiftReports(
            UiContext ui,
            Shifts shifts,
            Reports reports,
            Function<ShiftReport, PaperModel> papers) {
        this.ui = ui;
        this.shifts = shifts;
        this.reports = reports;
        this.papers = papers;
    }

    /// Shows the X-report of the open shift.
    public void x() {
        ui.actions().act(this::readX).deliver(this::show);
    }

    private ShiftReport readX(Actor actor) {
        Shift open = shifts.current().orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
        return reports.x(actor, open.id());
    }

    private void show(ShiftReport report) {
        new PaperDialog(ui).show(papers.apply(report));
    }
}
