package smena.ui.desk;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;
import smena.ui.shift.PaperDialog;
import smena.ui.shift.PaperModel;

import java.util.function.Function;

/// X, Z and the last receipts, as paper.
final class ReportsDesk {
    private final UiContext ui;
    private final Services services;
    private final DeskLists lists;
    private final Function<ShiftReport, byte[]> drawn;
    private final DesktopHost host;

    /// @param drawn draws a report as a PNG, in the background
    ReportsDesk(
            UiContext ui,
            Services services,
            DeskLists lists,
            Function<ShiftReport, byte[]> drawn,
            DesktopHost host) {
        this.ui = ui;
        this.services = services;
        this.lists = lists;
        this.drawn = drawn;
        this.host = host;
    }

    void x() {
        ui.acts()
                .act(
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
        lists.receipts(() -> ui.toasts().say(Notice.Kind.GOOD, "z.printing"));
    }

    PaperModel paper(ShiftReport report) {
        return new PaperModel(report, drawn, services.printing(), ui.acts(), host::whereTo);
    }

    private void show(ShiftReport report) {
        new PaperDialog(ui).show(paper(report));
    }
}
