package smena.service.sale;

import smena.domain.catalog.Unit;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.ScaleSettings;
import smena.store.Transaction;

import java.util.UUID;

/// Weights that somebody typed although the shop has a scale. A shop without one types all of them.
///
/// @param journal says who typed which
/// @param rights says who may
record HandWeights(Journal journal, Rights rights) {
    /// What was typed.
    ///
    /// @param product its row
    /// @param name as it is sold
    /// @param quantity the whole weight of the line, or what is added to it
    /// @param worth what that costs
    record Typed(long product, String name, Quantity quantity, Money worth) {}

    /// Journals a typed weight. Needs [Right#WEIGH_BY_HAND].
    void note(Transaction tx, Actor actor, UUID basket, Unit unit, Typed typed) {
        if (!unit.isWeighed() || ScaleSettings.read(tx).isEmpty()) {
            return;
        }
        // A basket that is not begun yet has another id with the approval.
        String subject = typed.product() + " " + typed.quantity().thousandths();
        Employee by = rights.require(tx, actor, Right.WEIGH_BY_HAND, subject, typed.worth());
        journal.append(
                tx,
                EntryKind.WEIGHED_BY_HAND,
                by,
                tx.shifts().open().map(Shift::id),
                "basket",
                basket.toString(),
                "product",
                typed.product(),
                "name",
                typed.name(),
                "quantity",
                typed.quantity().thousandths());
    }
}
