package smena.ui.control;

import smena.domain.figures.LossEntry;
import smena.service.figures.LossPapers;
import smena.service.figures.LossPrevention;
import smena.service.shift.FigureRows;
import smena.ui.kit.Background;
import smena.ui.office.OfficePrinters;

import java.util.function.Function;

/// What loss prevention asks.
///
/// @param papers it on pages and as a file
/// @param figures the handovers of a shift
/// @param paper draws the paper of an entry as a PNG, in the background
/// @param printers where its pages are printed
/// @param reading background calls that only read
public record LossServices(
        LossPrevention losses,
        LossPapers papers,
        FigureRows figures,
        Function<LossEntry, byte[]> paper,
        OfficePrinters printers,
        Background reading) {}
