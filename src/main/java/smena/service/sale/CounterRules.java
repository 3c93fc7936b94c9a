package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.SaleRules;
import smena.domain.money.Money;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.SetOff;
import smena.domain.sale.Settlement;
import smena.service.shop.CashTermSettings;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the law asks of a basket. Source: `domain.md` §14.1 and §14.2.
///
/// @param rules of its products, by product; those without any may be left out
/// @param day the shop's calendar day
record CounterRules(Map<Long, SaleRules> rules, LocalDate day) {
    /// The rules for a basket as it is stored.
    static CounterRules stored(Transaction tx, Basket basket, LocalDate day) {
        return new CounterRules(tx.saleRules().ofBasket(basket.id()), day);
    }

    /// The rules for a basket that was never stored.
    static CounterRules sent(Transaction tx, Basket basket, LocalDate day) {
        Set<Long> products =
                basket.lines().stream().map(BasketLine::productId).collect(Collectors.toSet());
        return new CounterRules(tx.saleRules().ofProducts(products), day);
    }

    /// Whether nothing is asked of any product.
    boolean isNone() {
        return rules.isEmpty();
    }

    /// What has to be asked about the customer, the highest age first; empty where nothing has to.
    ///
    /// @param checked how old the customer is known to be
    Optional<AgeQuestion> question(Basket basket, int checked) {
        int age = basket.lines().stream().mapToInt(this::age).max().orElse(0);
        if (age <= checked) {
            return Optional.empty();
        }
        List<BasketLine> lines = basket.lines().stream().filter(l -> age(l) == age).toList();
        boolean cardOnly = lines.stream().anyMatch(line -> !takesCash(line));
        return Optional.of(new AgeQuestion(basket.id(), age, day.minusYears(age), lines, cardOnly));
    }

    /// The age that a program has checked with these lines.
    int checkedWith(Basket basket, Set<Integer> lines) {
        return basket.lines().stream()
                .filter(line -> lines.contains(line.line()))
                .mapToInt(this::age)
                .max()
                .orElse(0);
    }

    /// Refuses a stored basket whose customer may be too young.
    void checkAge(Transaction tx, Basket basket) {
        if (!isNone()) {
            checkAge(basket, tx.baskets().checkedAge(basket.id()));
        }
    }

    /// Refuses a basket whose customer may be too young.
    ///
    /// @param checked how old the customer is known to be
    void checkAge(Basket basket, int checked) {
        question(basket, checked)
                .ifPresent(
                        open -> {
                            String name = open.lines().getFirst().name();
                            throw new Refused(new Problem.AgeNotChecked(name, open.age()));
                        });
    }

    /// Refuses cash for what is not sold for cash, and for a receipt above the limit. What counts
    /// is what was applied: a note may be larger. Cash that was paid for what comes back in
    /// exchange is cash for what goes out.
    void checkCash(
            Transaction tx, Basket basket, Money total, Settlement settlement, SetOff setOff) {
        boolean tendered =
                settlement.payments().stream()
                        .anyMatch(p -> p.method().kind().isInDrawer() && p.applied().isPositive());
        if (!tendered && !setOff.cash().isPositive()) {
            return;
        }
        basket.lines().stream()
                .filter(line -> !takesCash(line))
                .findFirst()
                .ifPresent(
                        line -> {
                            throw new Refused(new Problem.NotForCash(line.name()));
                        });
        CashTermSettings.read(tx)
                .limitOn(day)
                .filter(limit -> total.compareTo(limit) > 0)
                .ifPresent(
                        limit -> {
                            throw new Refused(new Problem.CashAboveLimit(limit));
                        });
    }

    private int age(BasketLine line) {
        return of(line).ageOn(day);
    }

    private boolean takesCash(BasketLine line) {
        return of(line).takesCashOn(day);
    }

    private SaleRules of(BasketLine line) {
        return rules.getOrDefault(line.productId(), SaleRules.NONE);
    }
}
