package smena.ui.printer;

import smena.service.printjob.PrintDecisions;
import smena.service.printjob.Printing;
import smena.service.shop.PaperDesign;
import smena.service.shop.PrinterSettings;
import smena.service.shop.Settings;

/// The services that the printer pages use.
///
/// @param printers how the printers are set up
/// @param paper what the papers say
/// @param settings the shop
/// @param printing puts test pages into the queue
/// @param decisions what became of the print jobs
public record PrinterServices(
        PrinterSettings printers,
        PaperDesign paper,
        Settings settings,
        Printing printing,
        PrintDecisions decisions) {}
