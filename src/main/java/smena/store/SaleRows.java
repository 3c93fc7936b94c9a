package smena.store;

import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Record;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;
import smena.domain.sale.SaleHead;

import java.time.Instant;

/// Rows of a sale as the domain knows them.
final class SaleRows {
    private SaleRows() {}

    static SaleHead head(Record row) {
        return new SaleHead(
                row.get(SALE.ID),
                row.get(SALE.SEQ),
                row.get(SALE.NUMBER),
                new Employee(
                        row.get(PERSON.ID),
                        row.get(PERSON.NAME),
                        Role.valueOf(row.get(PERSON.ROLE))),
                Instant.ofEpochMilli(row.get(SALE.AT)),
                Money.of(row.get(SALE.TOTAL)).plus(Money.of(row.get(SALE.ROUNDING))));
    }

    static Sale.Line line(Record row) {
        return new Sale.Line(
                row.get(SALE_LINE.LINE).intValue(),
                row.get(SALE_LINE.PRODUCT_ID),
                row.get(SALE_LINE.BARCODE),
                row.get(SALE_LINE.NAME),
                Unit.valueOf(row.get(SALE_LINE.UNIT)),
                Money.of(row.get(SALE_LINE.PRICE)),
                new Quantity(row.get(SALE_LINE.QUANTITY)),
                Money.of(row.get(SALE_LINE.GROSS)),
                Money.of(row.get(SALE_LINE.DISCOUNT)),
                Money.of(row.get(SALE_LINE.TOTAL)),
                Rows.taxRate(
                        row.get(TAX_RATE.CODE),
                        row.get(TAX_RATE.KIND),
                        row.get(TAX_RATE.BASIS_POINTS)),
                Money.of(row.get(SALE_LINE.TAX)),
                row.get(SALE_LINE.GOODS_CODE));
    }

    static Payment payment(Record row) {
        return new Payment(
                PaymentMethodStore.method(row.into(PAYMENT_METHOD)),
                Money.of(row.get(PAYMENT.TENDERED)),
                Money.of(row.get(PAYMENT.CHANGE)),
                Money.of(row.get(PAYMENT.APPLIED)),
                row.get(PAYMENT.REFERENCE));
    }

    static Sale withId(Sale sale, long id) {
        return new Sale(
                id,
                sale.uuid(),
                sale.seq(),
                sale.number(),
                sale.shiftId(),
                sale.employee(),
                sale.at(),
                sale.offsetSeconds(),
                sale.businessDate(),
                sale.lines(),
                sale.payments(),
                sale.gross(),
                sale.discount(),
                sale.total(),
                sale.rounding(),
                sale.change(),
                sale.hash());
    }
}
