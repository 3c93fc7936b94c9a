package smena.service.audit;

import smena.domain.money.Money;

/// The contents of a SUPPLIER_PAID entry. `document`, `movement` and `approval` are 0 for none.
record SupplierPayment(
        String uuid,
        long supplier,
        Money amount,
        Money balance,
        long document,
        long movement,
        String reason,
        String day,
        long approval) {
    static SupplierPayment of(PayloadFields fields) {
        return new SupplierPayment(
                fields.text("uuid"),
                fields.number("supplier"),
                fields.money("amount"),
                fields.money("balance"),
                fields.number("document"),
                fields.number("movement"),
                fields.text("reason"),
                fields.text("day"),
                fields.number("approval"));
    }
}
