package smena.service.export;

import smena.store.BookedRows.LineRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.PaymentRow;
import smena.store.BookedRows.SaleRow;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Rows for receipts, and for cash that moved without one.
final class ReceiptTables {
    private final Tables tables;
    private final String currency;
    private final Map<Long, String> people;

    ReceiptTables(Tables tables, String currency, Map<Long, String> people) {
        this.tables = tables;
        this.currency = currency;
        this.people = people;
    }

    void sale(Closing closing, SaleRow sale) {
        head(
                closing,
                sale.number(),
                Long.toString(sale.seq()),
                Closing.iso(Instant.ofEpochMilli(sale.at()), sale.offset()),
                sale.person(),
                sale.total(),
                "");
        int number = 0;
        for (LineRow line : sale.lines()) {
            line(closing, sale.number(), ++number, line);
        }
        if (sale.rounding() != 0) {
            bare(
                    closing,
                    sale.number(),
                    ++number,
                    sale.rounding() > 0 ? "Aufschlag" : "Rabatt",
                    "rounding",
                    sale.rounding());
        }
        taxes(closing, sale);
        for (PaymentRow payment : sale.payments()) {
            payment(
                    closing,
                    sale.number(),
                    Keys.method(payment.kind()),
                    payment.method(),
                    payment.applied());
        }
    }

    private void line(Closing closing, String receipt, int number, LineRow line) {
        tables.row(
                TableKind.LINES,
                closing,
                receipt,
                Integer.toString(number),
                "",
                line.name(),
                closing.till(),
                "Umsatz",
                "",
                "",
                "0",
                "0",
                Long.toString(line.product()),
                line.barcode(),
                "",
                "",
                Amounts.quantity(line.quantity()),
                "1.000",
                line.unit(),
                Amounts.money(line.price()));
        String key = Keys.rate(line.taxKind(), line.basisPoints());
        tables.row(
                TableKind.LINE_TAX,
                closing,
                receipt,
                Integer.toString(number),
                key,
                Amounts.money(line.total()),
                Amounts.money(line.total() - line.tax()),
                Amounts.money(line.tax()));
        price(closing, receipt, number, "base_amount", key, line.gross());
        if (line.discount() != 0) {
            price(closing, receipt, number, "discount", key, -line.discount());
        }
    }

    private void price(
            Closing closing, String receipt, int number, String type, String key, long gross) {
        tables.row(
                TableKind.PRICES,
                closing,
                receipt,
                Integer.toString(number),
                type,
                key,
                Amounts.money(gross),
                "",
                "");
    }

    private void taxes(Closing closing, SaleRow sale) {
        Map<String, long[]> sums = new TreeMap<>();
        for (LineRow line : sale.lines()) {
            long[] sum =
                    sums.computeIfAbsent(
                            Keys.rate(line.taxKind(), line.basisPoints()), _ -> new long[2]);
            sum[0] += line.total();
            sum[1] += line.tax();
        }
        sums.forEach((key, sum) -> tax(closing, sale.number(), key, sum[0], sum[1]));
        if (sale.rounding() != 0) {
            tax(closing, sale.number(), Keys.NOT_TAXABLE, sale.rounding(), 0);
        }
    }

    void movement(Closing closing, MovementRow movement, long offset) {
        long amount = movement.kind().equals("PAY_IN") ? movement.amount() : -movement.amount();
        Cash cash = new Cash("CASH-" + movement.id(), Keys.movement(movement.kind()), amount);
        String at = Closing.iso(Instant.ofEpochMilli(movement.at()), offset);
        cash(closing, cash, at, movement.person(), movement.reason());
    }

    /// Cash that is no sale.
    record Cash(String id, String type, long amount) {}

    void cash(Closing closing, Cash cash, String at, long person, String note) {
        head(closing, cash.id(), "", at, person, cash.amount(), note);
        bare(closing, cash.id(), 1, cash.type(), "", cash.amount());
        tax(closing, cash.id(), Keys.NOT_TAXABLE, cash.amount(), 0);
        payment(closing, cash.id(), "Bar", "cash", cash.amount());
    }

    private void head(
            Closing closing,
            String id,
            String number,
            String at,
            long person,
            long total,
            String note) {
        tables.row(
                TableKind.RECEIPTS,
                closing,
                id,
                number,
                "Beleg",
                "",
                closing.till(),
                "0",
                at,
                at,
                Long.toString(person),
                people.getOrDefault(person, ""),
                Amounts.money(total),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                note);
    }

    private void bare(
            Closing closing, String receipt, int number, String type, String name, long amount) {
        String line = Integer.toString(number);
        tables.row(
                TableKind.LINES,
                closing,
                receipt,
                line,
                "",
                type,
                closing.till(),
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
                Amounts.money(amount));
        tables.row(
                TableKind.LINE_TAX,
                closing,
                receipt,
                line,
                Keys.NOT_TAXABLE,
                Amounts.money(amount),
                Amounts.money(amount),
                Amounts.money(0));
    }

    private void tax(Closing closing, String receipt, String key, long gross, long tax) {
        tables.row(
                TableKind.RECEIPT_TAX,
                closing,
                receipt,
                key,
                Amounts.money(gross),
                Amounts.money(gross - tax),
                Amounts.money(tax));
    }

    private void payment(Closing closing, String receipt, String type, String name, long amount) {
        tables.row(
                TableKind.PAYMENTS,
                closing,
                receipt,
                type,
                name,
                currency,
                Amounts.money(amount),
                Amounts.money(amount));
    }
}
