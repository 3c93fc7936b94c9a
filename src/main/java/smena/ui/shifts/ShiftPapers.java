package smena.ui.shifts;

import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.service.ports.DrawnReport;

/// Draws what the page of shifts shows, in the background.
public interface ShiftPapers {
    /// A report: a Z as it was printed, byte for byte; an X as it is laid out now.
    DrawnReport report(ShiftReport report);

    /// The same sheet as a PDF.
    byte[] pdf(DrawnReport drawn);

    /// The paper of a row that [FigureRow#hasPaper], as a PNG.
    byte[] row(FigureRow row);
}
