package smena.ui.payment;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;

import java.util.List;
import java.util.function.BiFunction;
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
        BiFunction<Actor, List<Tender>, Runnable> book) {}
