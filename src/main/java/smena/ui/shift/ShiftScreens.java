package smena.ui.shift;

import smena.domain.people.Employee;
import smena.domain.shift.ShiftReport;
import smena.service.sale.Baskets;
import smena.service.shift.Handovers;
import smena.service.shift.Shifts;
import smena.service.shop.Settings;
import smena.ui.kit.Dialog;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;
import smena.ui.shifts.DocumentPaper;

import java.util.function.Consumer;
import java.util.function.Function;

/// Shows the dialog that opens a shift and the screen that closes it.
public final class ShiftScreens {
    private final UiContext ui;
    private final Shifts shifts;
    private final Handovers handovers;
    private final Baskets baskets;
    private final Settings settings;
    private final ClockDialog clock;
    private final Function<ShiftReport, PaperModel> papers;
    private final DocumentPaper documents;

    /// @param papers makes the paper of the Z
    /// @param documents shows the documents that a difference may come from
    public ShiftScreens(
            UiContext ui,
            Shifts shifts,
            Handovers handovers,
            Baskets baskets,
            Settings settings,
            ClockDialog clock,
            Function<ShiftReport, PaperModel> papers,
            DocumentPaper documents) {
        this.ui = ui;
        this.shifts = shifts;
        this.handovers = handovers;
        this.baskets = baskets;
        this.settings = settings;
        this.clock = clock;
        this.papers = papers;
        this.documents = documents;
    }

    /// The dialog that opens a shift.
    public void open(Runnable opened) {
        new OpenDialog(ui).show(dialog -> model(dialog, opened));
    }

    /// The screen that closes the shift.
    ///
    /// @param leave goes back to the till
    public void close(Runnable leave) {
        CloseModel model = new CloseModel(shifts, baskets, settings, ui.actions());
        ui.navigation().show(new CloseScreen(ui, model, papers, documents, leave));
    }

    /// The screen that hands the drawer over.
    ///
    /// @param leave goes back to the till with everything as it was
    /// @param taken gets the person who has the drawer now
    public void handOver(Runnable leave, Consumer<Employee> taken) {
        HandoverModel model =
                new HandoverModel(
                        shifts, handovers, ui.actions(), ui.approvals(), ui.clock(), taken);
        ui.navigation().show(new HandoverScreen(ui, model, leave));
    }

    private OpenModel model(Dialog dialog, Runnable opened) {
        return new OpenModel(
                shifts,
                ui.actions(),
                clock::ask,
                _ -> {
                    dialog.close();
                    ui.toasts().say(Notice.Kind.GOOD, "shift.opened");
                    opened.run();
                });
    }
}
