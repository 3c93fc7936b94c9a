package smena.service.customer;

import smena.domain.customer.Repayment;
import smena.domain.journal.Canonical;
import smena.domain.sale.Tender;

import java.util.List;

/// What the journal records of a repayment: enough to recompute a Z-report and the account from it.
final class RepaymentPayload {
    private RepaymentPayload() {}

    /// Keys and values of the journal entry.
    ///
    /// @param content the hash of what was asked for
    static Object[] facts(RepaymentDraft draft, String number, long seq, String content) {
        return new Object[] {
            "number", number,
            "seq", seq,
            "uuid", draft.uuid().toString(),
            "customer", draft.customer().id(),
            "amount", draft.amount().minor(),
            "rounding", draft.rounding().minor(),
            "payments", draft.payments().stream().map(PaymentFacts::of).toList(),
            "reverses", draft.reverses().map(Repayment::number).orElse(""),
            "reason", draft.reason(),
            "approval", draft.by().approval().orElse(0L),
            "content", content
        };
    }

    /// What makes two attempts the same.
    static String content(RepaymentRequest request) {
        return Canonical.write(
                Canonical.of(
                        "uuid", request.uuid().toString(),
                        "customer", request.customerId(),
                        "amount", request.amount().minor(),
                        "tenders",
                                request.tenders().stream().map(RepaymentPayload::tender).toList()));
    }

    private static List<Object> tender(Tender tender) {
        return List.of(tender.method().code(), tender.amount().minor(), tender.reference());
    }
}
