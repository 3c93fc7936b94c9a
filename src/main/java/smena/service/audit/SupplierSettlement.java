package smena.service.audit;

import smena.domain.money.Money;

/// The contents of a SUPPLIER_PAID or SUPPLIER_CORRECTED entry.
///
/// @param kind of the entry in the supplier's ledger
/// @param change what is owed more, below zero less
/// @param document the row of the receipt that is paid; 0 for none
/// @param movement the row of the cash movement; 0 for none
/// @param approval the row of the approval it needed; 0 for none
record SupplierSettlement(
        String kind,
        String uuid,
        long supplier,
        Money change,
        Money balance,
        long document,
        long movement,
        String reason,
        String day,
        long approval) {
    static SupplierSettlement ofPayment(PayloadFields fields) {
        return of("PAYMENT", fields.money("amount").negated(), fields);
    }

    static SupplierSettlement ofCorrection(PayloadFields fields) {
        return of("CORRECTION", fields.money("amount"), fields);
    }

    private static SupplierSettlement of(String kind, Money change, PayloadFields fields) {
        return new SupplierSettlement(
                kind,
                fields.text("uuid"),
                fields.number("supplier"),
                change,
                fields.money("balance"),
                fields.numberOr("document", 0),
                fields.numberOr("movement", 0),
                fields.text("reason"),
                fields.text("day"),
                fields.number("approval"));
    }
}
