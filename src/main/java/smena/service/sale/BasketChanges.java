package smena.service.sale;

import smena.domain.journal.Canonical;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Employee;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Pricing;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.promotion.BasketOffers;
import smena.service.promotion.ListPrices;
import smena.service.terminal.TerminalSteps;
import smena.store.Transaction;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/// What each change of the open basket ends with, whoever makes it.
final class BasketChanges {
    /// Only where the total was shown to the customer before.
    private static final String AFTER_TOTAL = "afterTotal";

    private static final int LONGEST_NAME = 80;

    private final Journal journal;
    private final TotalsShown totals;

    BasketChanges(Journal journal, TotalsShown totals) {
        this.journal = journal;
        this.totals = totals;
    }

    /// Keeps the changed basket with the offers of this time; one that has neither a line nor a
    /// customer is gone. Refuses one that waits for the card terminal.
    static Basket saved(Transaction tx, Basket before, Basket after, LocalDateTime now) {
        TerminalSteps.requireFree(tx, before.id());
        if (after.isEmpty() && after.customer().isEmpty()) {
            tx.baskets().delete(after.id());
            return fresh();
        }
        Basket offered = BasketOffers.applied(tx, ListPrices.applied(tx, after), now);
        tx.baskets().save(before, offered);
        return offered;
    }

    /// Records that a line, or `taken` of it, left the basket.
    void voided(
            Transaction tx,
            Employee by,
            Basket basket,
            BasketLine line,
            Quantity taken,
            Money amount) {
        Map<String, Object> facts =
                Canonical.of(
                        "basket", basket.id().toString(),
                        "product", line.productId(),
                        "name", told(line.name()),
                        "quantity", taken.thousandths(),
                        "of", line.quantity().thousandths(),
                        "amount", amount.minor());
        append(tx, EntryKind.LINE_VOIDED, by, basket, facts);
    }

    /// Enough to know it by. What a long entry says is kept packed, and no list could be cut by it.
    private static String told(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = LONGEST_NAME - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /// Records what happened to a whole basket.
    void note(Transaction tx, EntryKind kind, Employee by, Basket basket) {
        Map<String, Object> facts =
                Canonical.of(
                        "basket", basket.id().toString(),
                        "lines", basket.lines().size(),
                        "total", Pricing.of(basket).total().minor());
        append(tx, kind, by, basket, facts);
    }

    private void append(
            Transaction tx, EntryKind kind, Employee by, Basket basket, Map<String, Object> facts) {
        if (totals.was(basket.id())) {
            facts.put(AFTER_TOTAL, 1);
        }
        journal.append(tx, kind, by, tx.shifts().open().map(Shift::id), facts);
    }

    static Basket fresh() {
        return Basket.empty(UUID.randomUUID());
    }
}
