package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.SaleRules;
import smena.domain.money.Money;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.SetOff;
import smena.domain.sale.Settlement;
import smena.service.shop.CashTermSettings;
import smena.service.shop.ExpirySettings;
import smena.service.terminal.TerminalSteps;
import smena.store.SaleRuleStore.AtCounter;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the law and the days of goods ask of a basket. Source: `domain.md` §10.5, §14.1 and §14.2.
///
/// @param rules of its products, by product; those without any may be left out
/// @param keepsTo the latest day to which a batch of a product keeps, by product; without those
///     that
///     have no batch
/// @param day the shop's calendar day
record CounterRules(Map<Long, SaleRules> rules, Map<Long, LocalDate> keepsTo, LocalDate day) {
    /// The rules for a basket as it is stored.
    static CounterRules stored(Transaction tx, Basket basket, LocalDate day) {
        return of(tx.saleRules().atCounter(basket.id()), day);
    }

    /// The rules for a basket that was never stored.
    static CounterRules sent(Transaction tx, Basket basket, LocalDate day) {
        Set<Long> products =
                basket.lines().stream().map(BasketLine::productId).collect(Collectors.toSet());
        return of(tx.saleRules().atCounter(products), day);
    }

    /// What a product that is about to be sold is refused for, before it is in a basket.
    static CounterRules of(Transaction tx, long product, LocalDate day) {
        return of(tx.saleRules().atCounter(Set.of(product)), day);
    }

    private static CounterRules of(Map<Long, AtCounter> all, LocalDate day) {
        Map<Long, SaleRules> rules = new HashMap<>();
        Map<Long, LocalDate> keepsTo = new HashMap<>();
        all.forEach(
                (product, one) -> {
                    if (!one.rules().equals(SaleRules.NONE)) {
                        rules.put(product, one.rules());
                    }
                    one.keepsTo().ifPresent(last -> keepsTo.put(product, last));
                });
        return new CounterRules(rules, keepsTo, day);
    }

    /// The products of a basket whose batches are all past their day, in its order.
    List<ExpiredGoods> expired(Basket basket) {
        Map<Long, ExpiredGoods> past = new LinkedHashMap<>();
        for (BasketLine line : basket.lines()) {
            LocalDate last = keepsTo.get(line.productId());
            if (last != null && last.isBefore(day)) {
                long product = line.productId();
                past.putIfAbsent(product, new ExpiredGoods(product, line.name(), last));
            }
        }
        return List.copyOf(past.values());
    }

    /// Refuses what is past its day, where the shop does not sell it.
    void checkExpired(Transaction tx, Basket basket) {
        List<ExpiredGoods> past = expired(basket);
        if (!past.isEmpty()
                && ExpirySettings.read(tx).refused()
                && !TerminalSteps.hasTaken(tx, basket.id())) {
            throw new Refused(
                    new Problem.GoodsExpired(past.getFirst().name(), past.getFirst().keptTo()));
        }
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
