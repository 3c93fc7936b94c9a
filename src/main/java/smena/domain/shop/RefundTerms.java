package smena.domain.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;

/// What the shop gives back without a receipt.
///
/// @param withoutReceipt the most of one refund
/// @param cashWithoutReceipt the most of it in cash
public record RefundTerms(Money withoutReceipt, Money cashWithoutReceipt) {
    /// What a shop begins with.
    public static final RefundTerms USUAL =
            new RefundTerms(Money.of(50_000_000), Money.of(20_000_000));

    /// The same; refuses what no shop can have.
    public RefundTerms checked() {
        require(withoutReceipt, "refund.withoutReceipt");
        require(cashWithoutReceipt, "refund.cashWithoutReceipt");
        return this;
    }

    private static void require(Money limit, String setting) {
        if (limit.isNegative() || limit.compareTo(Money.LARGEST_PRICE) > 0) {
            throw new Refused(new Problem.BadSetting(setting));
        }
    }
}
