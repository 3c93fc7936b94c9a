package smena.service.export;

import smena.domain.sale.PaymentMethod;
import smena.store.AccountRows.PaidRow;
import smena.store.AccountRows.RepaymentRow;
import smena.store.BookedRows.LineRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.PaymentRow;
import smena.store.BookedRows.ReductionRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Rows for receipts, and for cash that moved without one.
final class ReceiptTables {
    private final Tables tables;
    private final String currency;
    private final Map<Long, String> people;
    private final Map<Long, String> customers;

    ReceiptTables(
            Tables tables, String currency, Map<Long, String> people, Map<Long, String> customers) {
        this.tables = tables;
        this.currency = currency;
        this.people = people;
        this.customers = customers;
    }

    void sale(ClosingKey closingKey, SaleRow sale) {
        receipt(closingKey, sale, Long.toString(sale.seq()), "");
        for (LineRow line : sale.lines()) {
            line.reductions().forEach(off -> reduction(closingKey, sale.number(), off));
        }
        sale.marks().forEach(m -> mark(closingKey, sale.number(), m.line(), m.whole()));
    }

    private void reduction(ClosingKey closingKey, String receipt, ReductionRow off) {
        tables.row(
                TableKind.REDUCTIONS,
                closingKey,
                receipt,
                Long.toString(off.line()),
                off.kind(),
                off.name(),
                off.promotion() == 0 ? "" : Long.toString(off.promotion()),
                ExportAmounts.money(off.amount()));
    }

    private void mark(ClosingKey closingKey, String receipt, long line, String whole) {
        tables.row(TableKind.MARKS, closingKey, receipt, Long.toString(line), whole);
    }

    /// A refund is a receipt with amounts and quantities below zero, and names its sale.
    ///
    /// @param origin the closing of the sale it is of
    void refund(ClosingKey closingKey, RefundRow refund, ClosingKey origin) {
        receipt(closingKey, NegativeReceipt.of(refund), "", refund.reason());
        refund.marks().forEach(m -> mark(closingKey, refund.number(), m.line(), m.whole()));
        if (!refund.sale().isEmpty()) {
            reference(closingKey, refund.number(), origin, refund.sale());
        }
        if (!refund.exchange().isEmpty()) {
            reference(closingKey, refund.exchange(), closingKey, refund.number());
        }
    }

    private void reference(
            ClosingKey closingKey, String receipt, ClosingKey origin, String original) {
        tables.row(
                TableKind.REFERENCES,
                closingKey,
                receipt,
                "",
                "Transaktion",
                "",
                origin.made(),
                origin.till(),
                origin.number(),
                original);
    }

    private void receipt(ClosingKey closingKey, SaleRow sale, String number, String note) {
        head(
                closingKey,
                sale.number(),
                number,
                ClosingKey.iso(Instant.ofEpochMilli(sale.at()), sale.offset()),
                sale.person(),
                sale.total(),
                sale.customer(),
                note);
        int place = 0;
        for (LineRow line : sale.lines()) {
            line(closingKey, sale.number(), ++place, line);
        }
        if (sale.rounding() != 0) {
            bare(
                    closingKey,
                    sale.number(),
                    ++place,
                    sale.rounding() > 0 ? "Aufschlag" : "Rabatt",
                    "rounding",
                    sale.rounding());
        }
        taxes(closingKey, sale);
        for (PaymentRow payment : sale.payments()) {
            payment(
                    closingKey,
                    sale.number(),
                    DsfinvkNames.method(PaymentMethod.Kind.valueOf(payment.kind())),
                    payment.method(),
                    payment.applied());
        }
    }

    private void line(ClosingKey closingKey, String receipt, int number, LineRow line) {
        tables.row(
                TableKind.LINES,
                closingKey,
                receipt,
                Integer.toString(number),
                "",
                line.name(),
                closingKey.till(),
                "Umsatz",
                "",
                "",
                "0",
                "0",
                Long.toString(line.product()),
                line.barcode(),
                "",
                "",
                ExportAmounts.quantity(line.quantity()),
                "1.000",
                line.unit(),
                ExportAmounts.money(line.price()));
        String key = DsfinvkNames.rate(line.taxKind(), line.basisPoints());
        tables.row(
                TableKind.LINE_TAX,
                closingKey,
                receipt,
                Integer.toString(number),
                key,
                ExportAmounts.money(line.total()),
                ExportAmounts.money(line.total() - line.tax()),
                ExportAmounts.money(line.tax()));
        price(closingKey, receipt, number, "base_amount", key, line.gross());
        if (line.discount() != 0) {
            price(closingKey, receipt, number, "discount", key, -line.discount());
        }
    }

    private void price(
            ClosingKey closingKey,
            String receipt,
            int number,
            String type,
            String key,
            long gross) {
        tables.row(
                TableKind.PRICES,
                closingKey,
                receipt,
                Integer.toString(number),
                type,
                key,
                ExportAmounts.money(gross),
                "",
                "");
    }

    private void taxes(ClosingKey closingKey, SaleRow sale) {
        Map<String, long[]> sums = new TreeMap<>();
        for (LineRow line : sale.lines()) {
            long[] sum =
                    sums.computeIfAbsent(
                            DsfinvkNames.rate(line.taxKind(), line.basisPoints()),
                            _ -> new long[2]);
            sum[0] += line.total();
            sum[1] += line.tax();
        }
        sums.forEach((key, sum) -> tax(closingKey, sale.number(), key, sum[0], sum[1]));
        if (sale.rounding() != 0) {
            tax(closingKey, sale.number(), DsfinvkNames.NOT_TAXABLE, sale.rounding(), 0);
        }
    }

    void movement(ClosingKey closingKey, MovementRow movement, long offset) {
        long amount = movement.kind().equals("PAY_IN") ? movement.amount() : -movement.amount();
        Cash cash =
                new Cash("CASH-" + movement.id(), DsfinvkNames.movement(movement.kind()), amount);
        String at = ClosingKey.iso(Instant.ofEpochMilli(movement.at()), offset);
        cash(closingKey, cash, at, movement.person(), movement.reason());
    }

    /// A debt that was paid back; of a reversal all amounts are below zero.
    void repayment(ClosingKey closingKey, RepaymentRow row) {
        int sign = row.reverses() == 0 ? 1 : -1;
        String id = row.number();
        long paid = sign * (row.amount() + row.rounding());
        head(
                closingKey,
                id,
                Long.toString(row.seq()),
                ClosingKey.iso(Instant.ofEpochMilli(row.at()), row.offset()),
                row.person(),
                paid,
                Optional.of(row.customer()),
                row.reason());
        bare(closingKey, id, 1, DsfinvkNames.REPAYMENT, "", sign * row.amount());
        long rounding = sign * row.rounding();
        if (rounding != 0) {
            bare(closingKey, id, 2, rounding > 0 ? "Aufschlag" : "Rabatt", "rounding", rounding);
        }
        tax(closingKey, id, DsfinvkNames.NOT_TAXABLE, paid, 0);
        for (PaidRow payment : row.payments()) {
            payment(
                    closingKey,
                    id,
                    DsfinvkNames.method(PaymentMethod.Kind.valueOf(payment.kind())),
                    payment.method(),
                    sign * payment.applied());
        }
    }

    /// Cash that is not from a sale.
    record Cash(String id, String type, long amount) {}

    void cash(ClosingKey closingKey, Cash cash, String at, long person, String note) {
        head(closingKey, cash.id(), "", at, person, cash.amount(), Optional.empty(), note);
        bare(closingKey, cash.id(), 1, cash.type(), "", cash.amount());
        tax(closingKey, cash.id(), DsfinvkNames.NOT_TAXABLE, cash.amount(), 0);
        payment(closingKey, cash.id(), "Bar", "cash", cash.amount());
    }

    private void head(
            ClosingKey closingKey,
            String id,
            String number,
            String at,
            long person,
            long total,
            Optional<Long> customer,
            String note) {
        tables.row(
                TableKind.RECEIPTS,
                closingKey,
                id,
                number,
                "Beleg",
                "",
                closingKey.till(),
                "0",
                at,
                at,
                Long.toString(person),
                people.getOrDefault(person, ""),
                ExportAmounts.money(total),
                customer.map(buyer -> customers.getOrDefault(buyer, "")).orElse(""),
                customer.map(String::valueOf).orElse(""),
                "",
                "",
                "",
                "",
                "",
                "",
                note);
    }

    private void bare(
            ClosingKey closingKey,
            String receipt,
            int number,
            String type,
            String name,
            long amount) {
        String line = Integer.toString(number);
        tables.row(
                TableKind.LINES,
                closingKey,
                receipt,
                line,
                "",
                type,
                closingKey.till(),
                type,
                name,
                "",
                "0",
                "0",
                "",
                "",
                "",
                "",
                "1.000",
                "1.000",
                "",
                ExportAmounts.money(amount));
        tables.row(
                TableKind.LINE_TAX,
                closingKey,
                receipt,
                line,
                DsfinvkNames.NOT_TAXABLE,
                ExportAmounts.money(amount),
                ExportAmounts.money(amount),
                ExportAmounts.money(0));
    }

    private void tax(ClosingKey closingKey, String receipt, String key, long gross, long tax) {
        tables.row(
                TableKind.RECEIPT_TAX,
                closingKey,
                receipt,
                key,
                ExportAmounts.money(gross),
                ExportAmounts.money(gross - tax),
                ExportAmounts.money(tax));
    }

    private void payment(
            ClosingKey closingKey, String receipt, String type, String name, long amount) {
        tables.row(
                TableKind.PAYMENTS,
                closingKey,
                receipt,
                type,
                name,
                currency,
                ExportAmounts.money(amount),
                ExportAmounts.money(amount));
    }
}
