package smena.ui.shifts;

import smena.service.audit.Audit;
import smena.service.integrity.JournalReader;
import smena.service.printjob.Printing;
import smena.service.shift.FigureRows;
import smena.service.shift.Reports;
import smena.service.shift.Shifts;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// What the page of shifts asks.
///
/// @param reading background calls that only read, beside the writer
/// @param whereTo asks where to save, given a suggested file name; empty if cancelled
public record ShiftServices(
        Shifts shifts,
        Reports reports,
        FigureRows figures,
        Printing printing,
        ShiftPapers papers,
        Audit audit,
        JournalReader journal,
        Background reading,
        Function<String, Optional<Path>> whereTo) {}
