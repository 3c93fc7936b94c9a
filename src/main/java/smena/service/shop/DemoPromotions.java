package smena.service.shop;

import smena.domain.journal.EntryKind;
import smena.domain.people.Employee;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.service.journal.Journal;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The promotions of the demo shop, each for a product of its own: every other price is as on the
/// shelf.
final class DemoPromotions {
    private record Offer(String name, String barcode, Terms terms) {}

    private static final List<Offer> OFFERS =
            List.of(
                    new Offer(
                            "Sharbat: ikki narxiga uchta",
                            "2000000001333",
                            new Terms.Multibuy(3, 2)),
                    new Offer(
                            "Pechenyega 20 % chegirma",
                            "2000000001340", new Terms.PercentOff(2_000)));

    private DemoPromotions() {}

    static void add(Transaction tx, Journal journal, Employee manager) {
        Validity validity = Validity.since(journal.now().day());
        for (Offer offer : OFFERS) {
            long product = tx.catalog().byBarcode(offer.barcode()).orElseThrow().id();
            Promotion promotion =
                    new Promotion(
                            0,
                            offer.name(),
                            offer.terms(),
                            new Promotion.Range(Set.of(product), Set.of()),
                            validity);
            journal.append(
                    tx,
                    EntryKind.PROMOTION_SET,
                    manager,
                    Optional.empty(),
                    "promotion",
                    tx.promotions().insert(promotion),
                    "name",
                    promotion.name());
        }
    }
}
