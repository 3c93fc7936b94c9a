package smena.ui.payment;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.service.sale.Selling;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Something that is being paid.
///
/// @param actor who takes the money
/// @param total what is due, before cash is rounded
/// @param hasCustomer whether something may be put on an account
/// @param takes the ways it may be paid in
/// @param subject what the card terminal is told it is for
/// @param book books it in the background; the result is run on the FX thread
record PaymentOrder(
        Actor actor,
        Money total,
        boolean hasCustomer,
        Predicate<PaymentMethod> takes,
        PaidFor subject,
        BiFunction<Actor, List<Tender>, Runnable> book) {
    /// A basket that is paid.
    ///
    /// @param booked gets the sale it became
    static PaymentOrder of(Selling selling, Actor actor, Basket basket, Consumer<Sale> booked) {
        return new PaymentOrder(
                actor,
                Pricing.of(basket).total(),
                basket.customer().isPresent(),
                _ -> true,
                PaidFor.basket(basket.id()),
                (who, tenders) -> {
                    Sale sale = selling.pay(who, basket, tenders);
                    return () -> booked.accept(sale);
                });
    }

    /// Something else that is paid in whatever brings money.
    static <T> PaymentOrder of(
            Actor actor,
            PaidFor subject,
            Money total,
            BiFunction<Actor, List<Tender>, T> book,
            Consumer<T> booked) {
        return new PaymentOrder(
                actor,
                total,
                false,
                method -> method.kind().bringsMoney(),
                subject,
                (who, tenders) -> {
                    T done = book.apply(who, tenders);
                    return () -> booked.accept(done);
                });
    }

    /// Whether it would be owed by nobody.
    boolean isNobodys(@Nullable PaymentMethod method) {
        return method != null && method.kind().namesCustomer() && !hasCustomer;
    }

    /// What is wrong with the payment as it stands, whatever the amount.
    @Nullable Problem standing(List<Tender> parts, @Nullable PaymentMethod chosen) {
        if (isNobodys(chosen)) {
            return new Problem.CustomerNeeded();
        }
        Money exact =
                parts.stream()
                        .filter(part -> !part.method().givesChange())
                        .map(Tender::amount)
                        .reduce(Money.ZERO, Money::plus);
        return exact.compareTo(total) > 0 ? new Problem.TooMuchByCard(total) : null;
    }
}
