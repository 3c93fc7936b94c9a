package smena.service.sale;

import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Employee;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.promotion.BasketOffers;
import smena.service.promotion.ListPrices;
import smena.service.terminal.TerminalSteps;
import smena.store.Transaction;

import java.time.LocalDateTime;
import java.util.UUID;

/// What each change of the open basket ends with, whoever makes it.
final class BasketChanges {
    private final Journal journal;

    BasketChanges(Journal journal) {
        this.journal = journal;
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
        journal.append(
                tx,
                EntryKind.LINE_VOIDED,
                by,
                tx.shifts().open().map(Shift::id),
                "basket",
                basket.id().toString(),
                "product",
                line.productId(),
                "name",
                line.name(),
                "quantity",
                taken.thousandths(),
                "amount",
                amount.minor());
    }

    static Basket fresh() {
        return Basket.empty(UUID.randomUUID());
    }
}
