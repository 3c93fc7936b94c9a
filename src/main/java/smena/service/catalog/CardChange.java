package smena.service.catalog;

import smena.domain.catalog.ProductCard;
import smena.domain.price.WaitingLabel.Reason;
import smena.store.Transaction;

import java.time.Instant;
import java.util.List;

/// A product gets another card, and what the card says of its price holds for its label: it waits
/// for one from when its price is no longer asked for, and for none while it is.
final class CardChange {
    private CardChange() {}

    /// The caller has checked the card; a new price has been set before.
    static void write(
            Transaction tx, long product, ProductCard before, ProductCard after, Instant at) {
        tx.productCards().update(product, before, after);
        if (after.facts().isOpenPrice()) {
            tx.labels().forget(product);
        } else if (before.facts().isOpenPrice()) {
            tx.labels().put(List.of(product), Reason.NEW, at);
        }
    }
}
