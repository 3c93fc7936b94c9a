package smena.ui.writeoff;

import smena.service.catalog.Catalog;
import smena.service.price.LabelQueue;
import smena.service.price.PriceDocuments;
import smena.service.stock.StockPapers;
import smena.service.stock.WriteOffDrafts;
import smena.ui.movement.MovementServices;

import java.time.LocalDate;

/// What the pages of write-offs and of dates ask.
///
/// @param papers books that goods are gone
/// @param drafts what is not booked yet
/// @param movements what is there, and the papers that are booked
/// @param prices makes goods cheaper
/// @param labels what waits for a label
/// @param promotion begins a promotion for goods that are near their day
public record WriteOffServices(
        StockPapers papers,
        WriteOffDrafts drafts,
        MovementServices movements,
        Catalog catalog,
        PriceDocuments prices,
        LabelQueue labels,
        PreparedPromotion promotion) {
    /// Begins a promotion.
    public interface PreparedPromotion {
        /// Opens its page.
        ///
        /// @param product the row of what it is for
        /// @param name what it is called
        /// @param until its last day
        void open(long product, String name, LocalDate until);
    }
}
