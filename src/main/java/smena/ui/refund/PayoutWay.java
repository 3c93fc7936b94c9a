package smena.ui.refund;

import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundSettlement;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A way in which the money may go back.
///
/// @param instead the method it goes back by; empty for the way it came
/// @param settlement what is given back by each method
public record PayoutWay(Optional<PaymentMethod> instead, RefundSettlement settlement) {
    /// What is given back in all, rounded where it is cash.
    public Money paid() {
        return settlement.payments().stream()
                .map(Refund.Payment::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    /// The tenders that an order for `total` names.
    List<Tender> tenders(Money total, PaymentMethod cash) {
        return List.of(new Tender(instead.orElse(cash), total, ""));
    }

    /// The ways in which `total` may go back: the way it came first, then the others in the shop's
    /// order. An account that nothing was put on is none, nor is a method that needs a reference.
    static List<PayoutWay> of(Source source, Money total, List<PaymentMethod> methods) {
        List<PayoutWay> ways = new ArrayList<>();
        RefundSettlement usual = source.paid().usual(total, source.cashStep(), source.cash());
        ways.add(new PayoutWay(Optional.empty(), usual));
        methods.stream()
                .filter(method -> method.kind().mayBeChosen() && !method.asksReference())
                .map(method -> instead(source, total, method))
                .flatMap(Optional::stream)
                .forEach(ways::add);
        return List.copyOf(ways);
    }

    private static Optional<PayoutWay> instead(Source source, Money total, PaymentMethod method) {
        try {
            List<Tender> tenders = List.of(new Tender(method, total, ""));
            RefundSettlement asked =
                    source.paid().asked(total, tenders, source.cashStep(), source.cash());
            return asked.usual()
                    ? Optional.empty()
                    : Optional.of(new PayoutWay(Optional.of(method), asked));
        } catch (Refused notThatWay) {
            return Optional.empty();
        }
    }
}
