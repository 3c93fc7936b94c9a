package smena.service.ports;

import smena.domain.shift.ReportFigure;

import java.util.List;

/// The paper of a report as a picture on which figures can be pointed at. Its PNG is drawn twice as
/// large as the measures say, for crisp screens.
///
/// @param png the sheet
/// @param width of the sheet
/// @param spots where its figures are, from top to bottom
public record DrawnReport(byte[] png, int width, List<Spot> spots) {
    /// Where a figure is: across the whole sheet.
    public record Spot(ReportFigure figure, int top, int height) {}
}
