package smena.service.audit;

import smena.domain.money.Money;

import java.time.LocalDate;

/// What a journal entry says about a customer's account.
///
/// @param customer whose
/// @param kind as in `account_entry`
/// @param amount what is owed more after it
/// @param due the day to pay; empty where nothing is put on the account
/// @param sale the row of the sale; 0 for none
/// @param refund the row of the refund; 0 for none
/// @param repayment the row of the repayment; 0 for none
/// @param approval the approval it needed; 0 for none
/// @param day the business date
/// @param reason why; may be empty
record AccountEntryFacts(
        long customer,
        String kind,
        Money amount,
        String due,
        long sale,
        long refund,
        long repayment,
        long approval,
        String day,
        String reason) {

    static AccountEntryFacts of(SaleEntry sale, SaleEntry.OnAccount account, LocalDate day) {
        return new AccountEntryFacts(
                account.customer(),
                "SALE",
                sale.onAccount(),
                account.due(),
                sale.seq(),
                0,
                0,
                account.approval(),
                day.toString(),
                "");
    }

    static AccountEntryFacts of(RepaymentEntry repayment, LocalDate day) {
        return new AccountEntryFacts(
                repayment.customer(),
                repayment.isReversal() ? "REVERSAL" : "REPAYMENT",
                repayment.owedMore(),
                "",
                0,
                0,
                repayment.seq(),
                repayment.approval(),
                day.toString(),
                repayment.reason());
    }

    static AccountEntryFacts of(RefundEntry refund, long customer, LocalDate day) {
        return new AccountEntryFacts(
                customer,
                "REFUND",
                refund.toAccount().negated(),
                "",
                0,
                refund.seq(),
                0,
                0,
                day.toString(),
                "");
    }

    static AccountEntryFacts ofCorrection(PayloadFields fields) {
        return new AccountEntryFacts(
                fields.number("customer"),
                "CORRECTION",
                fields.money("amount"),
                fields.text("due"),
                0,
                0,
                0,
                fields.number("approval"),
                fields.text("day"),
                fields.text("reason"));
    }
}
