package smena.service.sale;

import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// Discounts on the open basket: who may give them, and what the journal records of them. An act
/// counts only what its own discount takes off, not what was given before; removing or lowering a
/// discount counts as giving nothing.
public final class BasketDiscounts {
    /// The line number that stands for the whole basket in the journal.
    private static final int WHOLE = 0;

    /// All lines and the whole.
    private static final int ALL = -1;

    private final Journal journal;
    private final Rights rights;

    public BasketDiscounts(Journal journal, Rights rights) {
        this.journal = journal;
        this.rights = rights;
    }

    /// With another discount on a line, or none.
    public Basket onLine(
            Transaction tx, Actor actor, Basket before, int line, Optional<Discount> discount) {
        Basket after = before.withLineDiscount(line, discount);
        Change change =
                new Change(
                        line,
                        before.line(line).discount(),
                        discount,
                        before.line(line).ownDiscount(),
                        after.line(line).ownDiscount());
        note(tx, actor, after, change, List.of(off(after.line(line), change.given())));
        return after;
    }

    /// With another discount on the whole basket, or none.
    public Basket onWhole(Transaction tx, Actor actor, Basket before, Optional<Discount> discount) {
        Basket after = before.withDiscount(discount);
        Change change =
                new Change(WHOLE, before.discount(), discount, offWhole(before), offWhole(after));
        List<Object> lines =
                Pricing.of(after).lines().stream()
                        .map(priced -> off(priced.line(), priced.shareOfWhole()))
                        .toList();
        note(tx, actor, after, change, lines);
        return after;
    }

    /// Gives all discounts of a basket from another program in one act.
    public void onArrival(Transaction tx, Actor actor, Basket basket, long shift) {
        Pricing priced = Pricing.of(basket);
        if (priced.given().isPositive()) {
            List<Object> lines =
                    priced.lines().stream()
                            .map(l -> off(l.line(), l.discount().minus(l.line().offered())))
                            .toList();
            give(tx, actor, basket, Optional.of(shift), ALL, priced.given(), lines);
        }
    }

    /// The replacement of one discount by another.
    ///
    /// @param line the line it is on, or [#WHOLE]
    /// @param taken what the old one took off
    /// @param given what the new one takes off
    private record Change(
            int line, Optional<Discount> old, Optional<Discount> now, Money taken, Money given) {
        boolean isNone() {
            return old.equals(now);
        }

        boolean gives() {
            return now.isPresent() && !old.map(now.get()::isAtMost).orElse(false);
        }
    }

    private void note(
            Transaction tx, Actor actor, Basket basket, Change change, List<Object> lines) {
        if (change.isNone()) {
            return;
        }
        String id = basket.id().toString();
        Optional<Long> shift = tx.shifts().open().map(Shift::id);
        if (change.gives()) {
            give(tx, actor, basket, shift, change.line(), change.given(), lines);
        } else {
            Employee by = rights.require(tx, actor, Right.SELL);
            journal.append(
                    tx,
                    EntryKind.DISCOUNT_REMOVED,
                    by,
                    shift,
                    "basket",
                    id,
                    "line",
                    change.line(),
                    "amount",
                    change.taken().minus(change.given()).minor(),
                    "left",
                    change.given().minor());
        }
    }

    private void give(
            Transaction tx,
            Actor actor,
            Basket basket,
            Optional<Long> shift,
            int line,
            Money off,
            List<Object> lines) {
        String id = basket.id().toString();
        Approval.Ask ask = new Approval.Ask(Right.DISCOUNT, id, off);
        Employee by = rights.grantWithin(tx, actor, ask, role -> isWithin(role, basket, line)).by();
        journal.append(
                tx,
                EntryKind.DISCOUNT,
                by,
                shift,
                "basket",
                id,
                "line",
                Math.max(line, WHOLE),
                "amount",
                off.minor(),
                "off",
                lines);
    }

    /// Whether what was given on this line, or on the whole, is within what a role may give. What
    /// comes in one act from another program is so in all its parts.
    private static boolean isWithin(Role role, Basket basket, int number) {
        boolean lines =
                basket.lines().stream()
                        .filter(line -> number == line.line() || number == ALL)
                        .allMatch(line -> isWithin(role, line.ownDiscount(), line.asOffered()));
        return lines && (number > WHOLE || isWithin(role, offWhole(basket), basket.discountable()));
    }

    private static boolean isWithin(Role role, Money off, Money price) {
        return role.limit(Right.DISCOUNT).allows(off, price);
    }

    private static Money offWhole(Basket basket) {
        return Pricing.of(basket).lines().stream()
                .map(Pricing.Line::shareOfWhole)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Object off(BasketLine line, Money off) {
        return List.of(line.line(), off.minor());
    }
}
