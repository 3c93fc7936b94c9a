package smena.ui.shifts;

import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.service.ports.DrawnReport;

import java.util.List;

/// Draws the same on every paper, where papers are not looked at.
///
/// @param png what it draws
public record BlankPapers(byte[] png) implements ShiftPapers {
    @Override
    public DrawnReport report(ShiftReport report) {
        return new DrawnReport(png, 1, List.of());
    }

    @Override
    public byte[] pdf(DrawnReport drawn) {
        return png;
    }

    @Override
    public byte[] row(FigureRow row) {
        return png;
    }
}
