package smena.service.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.refund.PaidParts;
import smena.domain.refund.Refund;
import smena.domain.refund.Repaid;
import smena.domain.sale.PaymentMethod;
import smena.service.customer.Accounts;
import smena.store.ReturnStore;
import smena.store.ReturnStore.ExchangedFor;
import smena.store.ReturnStore.GivenBack;
import smena.store.Transaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How sales were paid and what went back of that, from the books. What an exchange set off counts
/// as the money it stands for: that of the sale which came back, so no card becomes cash by it.
final class PaidBooks {
    private final Transaction tx;
    private final ReturnStore returns;
    private final PaymentMethod cash;

    PaidBooks(Transaction tx) {
        this.tx = tx;
        this.returns = tx.returns();
        this.cash = cash(tx);
    }

    /// The shop's way to give cash.
    PaymentMethod cash() {
        return cash;
    }

    /// The shop's way to give cash.
    static PaymentMethod cash(Transaction tx) {
        return tx.paymentMethods().inUse().stream()
                .filter(method -> method.kind().isRounded())
                .findFirst()
                .orElseThrow();
    }

    /// The state of a sale's payments now.
    PaidParts of(long saleId) {
        PaidParts state = before(saleId, Long.MAX_VALUE);
        boolean onAccount =
                state.parts().stream().anyMatch(part -> part.paid().customer().isPresent());
        return onAccount
                ? state.owing(customer -> Accounts.owed(tx, customer).minor(), this::repaid)
                : state;
    }

    /// Refuses to give back what was put on account and is neither owed nor repaid.
    void requirePaid(long saleId, long customer, Money due) {
        Money back =
                onAccount(customer).stream()
                        .map(sale -> before(sale, Long.MAX_VALUE).repaidBack())
                        .reduce(Money.ZERO, Money::plus);
        Money known = Accounts.owed(tx, customer).plus(tx.accounts().repaid(customer)).minus(back);
        Money covered = before(saleId, Long.MAX_VALUE).covered(known);
        if (due.compareTo(covered) > 0) {
            throw new Refused(new Problem.NothingPaid(due.minus(covered)));
        }
    }

    /// What of a customer's repayments can still go back.
    private List<Refund.Payment> repaid(long customer) {
        Repaid all = new Repaid(returns.repaid(customer));
        List<Refund.Payment> back =
                onAccount(customer).stream()
                        .flatMap(sale -> before(sale, Long.MAX_VALUE).beyond().stream())
                        .toList();
        return all.without(back).left();
    }

    /// The customer's sales on account of which something came back, and what they were exchanged
    /// for: that stands for the account too.
    private Set<Long> onAccount(long customer) {
        Set<Long> sales = new LinkedHashSet<>();
        Deque<Long> more = new ArrayDeque<>(returns.returnedOnAccount(customer));
        while (!more.isEmpty()) {
            long sale = more.removeFirst();
            if (sales.add(sale)) {
                more.addAll(returns.exchangedBy(sale));
            }
        }
        return sales;
    }

    private PaidParts before(long saleId, long refund) {
        List<Refund.Payment> paid = new ArrayList<>();
        boolean setOff = false;
        for (Refund.Payment payment : returns.paid(saleId)) {
            if (payment.method().kind().mayBeChosen()) {
                paid.add(payment);
            } else {
                paid.addAll(standsFor(saleId, payment.applied()));
                setOff = true;
            }
        }
        PaidParts state = PaidParts.of(returns.total(saleId), paid, setOff);
        for (GivenBack given : returns.givenBack(saleId)) {
            if (given.id() < refund) {
                state = state.after(given.payments(), given.rounding());
            }
        }
        return state;
    }

    private List<Refund.Payment> standsFor(long saleId, Money amount) {
        Optional<ExchangedFor> exchanged = returns.exchangedFor(saleId);
        List<Refund.Payment> ways = new ArrayList<>();
        exchanged
                .flatMap(ExchangedFor::saleId)
                .ifPresent(
                        origin ->
                                ways.addAll(before(origin, exchanged.get().id()).exactly(amount)));
        Money known = ways.stream().map(Refund.Payment::applied).reduce(Money.ZERO, Money::plus);
        Money rest = amount.minus(known);
        if (rest.isPositive()) {
            ways.add(new Refund.Payment(cash, rest, "", "", Optional.empty()));
        }
        return ways;
    }
}
