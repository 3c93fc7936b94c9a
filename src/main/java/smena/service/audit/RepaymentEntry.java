package smena.service.audit;

import smena.domain.money.Money;

import java.util.List;

/// The contents of a REPAYMENT or REPAYMENT_REVERSED entry.
///
/// @param reverses the number of the repayment that was wrong; empty for none
/// @param content the hash of what was asked for
record RepaymentEntry(
        String number,
        long seq,
        String uuid,
        long customer,
        Money amount,
        Money rounding,
        List<SaleEntry.Payment> payments,
        String reverses,
        String reason,
        long approval,
        String content) {

    static RepaymentEntry of(PayloadFields fields) {
        return new RepaymentEntry(
                fields.text("number"),
                fields.number("seq"),
                fields.text("uuid"),
                fields.number("customer"),
                fields.money("amount"),
                fields.money("rounding"),
                fields.list("payments").stream()
                        .map(item -> SaleEntry.payment(PayloadFields.list(item)))
                        .toList(),
                fields.text("reverses"),
                fields.text("reason"),
                fields.number("approval"),
                fields.text("content"));
    }

    /// Whether it takes another back.
    boolean isReversal() {
        return !reverses.isEmpty();
    }

    /// What the customer owes more after it.
    Money owedMore() {
        return isReversal() ? amount : amount.negated();
    }
}
