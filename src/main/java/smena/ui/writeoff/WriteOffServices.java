package smena.ui.writeoff;

import smena.service.catalog.Catalog;
import smena.service.price.LabelQueue;
import smena.service.price.PriceDocuments;
import smena.service.stock.StockPapers;
import smena.ui.movement.MovementServices;

/// What the pages of write-offs and of dates ask.
///
/// @param papers books that goods are gone
/// @param movements what is there, and the papers that are booked
/// @param prices makes goods cheaper
/// @param labels what waits for a label
/// @param beep sounds where a scanned code is unknown
public record WriteOffServices(
        StockPapers papers,
        MovementServices movements,
        Catalog catalog,
        PriceDocuments prices,
        LabelQueue labels,
        Runnable beep) {}
