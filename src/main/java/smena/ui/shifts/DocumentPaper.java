package smena.ui.shifts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.ui.kit.Background;
import smena.ui.movement.ReceiptPaperController;
import smena.ui.shell.UiContext;

/// Shows the document behind a row as paper, over whatever it was chosen in: closing it leads back
/// there, with everything as it was.
public final class DocumentPaper {
    private final UiContext ui;
    private final ShiftPapers papers;
    private final Background reading;
    private final BooleanProperty opening = new SimpleBooleanProperty();

    /// @param reading where it is drawn
    public DocumentPaper(UiContext ui, ShiftPapers papers, Background reading) {
        this.ui = ui;
        this.papers = papers;
        this.reading = reading;
    }

    /// Shows it; one at a time.
    ///
    /// @param report the report that the row belongs to
    public void open(ShiftReport report, FigureRow row) {
        if (opening.get() || !row.hasPaper()) {
            return;
        }
        reading.call(() -> papers.row(row))
                .busy(opening)
                .refused(ui.toasts())
                .deliver(png -> show(report, row, png));
    }

    private void show(ShiftReport report, FigureRow row, byte[] png) {
        String title = new FigureWords(ui.localization().formats()).title(report, row);
        ui.dialogs()
                .open(
                        "movement/receipt.fxml",
                        dialog -> new ReceiptPaperController(title, png, dialog::close));
    }
}
