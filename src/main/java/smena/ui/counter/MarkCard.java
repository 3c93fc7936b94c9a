package smena.ui.counter;

import smena.domain.sale.MarkedLine;
import smena.ui.kit.Dialog;
import smena.ui.shell.UiContext;

/// Opens the card that asks for the marks of a line.
public final class MarkCard {
    private final UiContext ui;
    private final MarkModel.Asks asks;
    private final Runnable alarm;

    /// @param alarm sounds where a code is refused
    public MarkCard(UiContext ui, MarkModel.Asks asks, Runnable alarm) {
        this.ui = ui;
        this.asks = asks;
        this.alarm = alarm;
    }

    /// Asks for the marks of `line`.
    ///
    /// @param done the line is complete, and the card gone
    /// @param back the card was left before
    public void open(MarkedLine line, Runnable done, Runnable back) {
        ui.dialogs().open("counter/mark.fxml", dialog -> controller(dialog, line, done, back));
    }

    private MarkController controller(
            Dialog dialog, MarkedLine line, Runnable done, Runnable back) {
        MarkModel model =
                new MarkModel(
                        asks,
                        line,
                        alarm,
                        () -> {
                            dialog.close();
                            done.run();
                        });
        Runnable leave =
                () -> {
                    dialog.close();
                    back.run();
                };
        MarkController made = new MarkController(model, ui.localization(), leave);
        dialog.onScan(model::scanned).onEscape(leave).onTakeBack(made::takeBack);
        return made;
    }
}
