package smena.ui.figures;

import smena.service.figures.PeriodReports;
import smena.service.figures.SalesFilters;
import smena.service.figures.SalesPapers;
import smena.ui.kit.Background;
import smena.ui.office.OfficePrinters;

/// What the page of sales asks.
///
/// @param filters what they can be narrowed to
/// @param papers its reports on pages and as files
/// @param printers where its pages are printed
/// @param reading background calls that only read
public record SalesServices(
        PeriodReports reports,
        SalesFilters filters,
        SalesPapers papers,
        OfficePrinters printers,
        Background reading) {}
