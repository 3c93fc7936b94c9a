package smena.ui.sale;

import javafx.scene.control.Button;

import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

/// The banner's chip for the printer: ready, or what is wrong with it.
public final class PrinterChip {
    private final Button chip;
    private final PrinterStatusModel printer;
    private final Localization localization;

    /// A chip that shows the state of `printer`.
    public PrinterChip(Button chip, PrinterStatusModel printer, Localization localization) {
        this.chip = chip;
        this.printer = printer;
        this.localization = localization;
    }

    /// Starts following the printer.
    public void follow() {
        chip.textProperty()
                .bind(
                        localization.make(
                                this::text, printer.stateProperty(), printer.countProperty()));
        WhileShown.follow(chip, printer.stateProperty(), this::mark);
    }

    private String text(Formats formats) {
        PrinterStatusModel.State state = printer.stateProperty().get();
        int count = printer.countProperty().get();
        String text = formats.words().get("banner.printer." + state, count);
        boolean stuck = state.isBad() && state != PrinterStatusModel.State.ASKS;
        return stuck && count > 0 ? text + " · " + count : text;
    }

    private void mark(PrinterStatusModel.State state) {
        chip.getStyleClass().removeAll("warn", "bad");
        if (state.isBad()) {
            chip.getStyleClass().add("bad");
        } else if (state == PrinterStatusModel.State.WAITING
                || state == PrinterStatusModel.State.PAPER_LOW) {
            chip.getStyleClass().add("warn");
        }
    }
}
