package smena.service.customer;

import smena.domain.sale.Payment;

import java.util.ArrayList;
import java.util.List;

/// A payment as the journal records it.
public final class PaymentFacts {
    private PaymentFacts() {}

    /// Method, tendered, change, applied, reference, kind; then the last digits of the card where
    /// they are known.
    public static List<Object> of(Payment payment) {
        List<Object> facts =
                new ArrayList<>(
                        List.of(
                                payment.method().code(),
                                payment.tendered().minor(),
                                payment.change().minor(),
                                payment.applied().minor(),
                                payment.reference(),
                                payment.method().kind().name()));
        if (!payment.cardDigits().isEmpty()) {
            facts.add(payment.cardDigits());
        }
        return facts;
    }
}
