package smena.domain.refund;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the money of a refund is given back. The applied parts add up to total plus rounding.
///
/// @param payments in the order of the methods
/// @param rounding what rounding the cash part added or took
/// @param usual whether it goes back the way it came
public record RefundSettlement(List<Refund.Payment> payments, Money rounding, boolean usual) {
    /// Nothing is given back: all of it is set off.
    public static final RefundSettlement NOTHING =
            new RefundSettlement(List.of(), Money.ZERO, true);

    /// Holds its own copy of the payments.
    public RefundSettlement {
        payments = List.copyOf(payments);
    }

    /// The same behind what is set off.
    public RefundSettlement behind(PaymentMethod way, Money setOff) {
        Refund.Payment first = new Refund.Payment(way, setOff, "", "", Optional.empty());
        return new RefundSettlement(
                Stream.concat(Stream.of(first), payments.stream()).toList(), rounding, usual);
    }
}
