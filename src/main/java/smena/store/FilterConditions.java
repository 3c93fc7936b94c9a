package smena.store;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.Field;

import smena.domain.figures.Label;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;

import java.util.function.Function;

/// What a filter of a report asks of the rows that [FigureStore] reads.
final class FilterConditions {
    private FilterConditions() {}

    /// Of a line of a sale or a refund.
    ///
    /// @param customer the column of whose receipt it is
    static Condition ofLine(SalesFilter filter, Field<Long> customer) {
        return ofGoods(filter)
                .and(row(filter, SalesFacet.CASHIER, PERSON.ID))
                .and(row(filter, SalesFacet.CUSTOMER, customer));
    }

    /// Of a correction of costs: it is of no customer.
    static Condition ofCorrection(SalesFilter filter) {
        return ofGoods(filter)
                .and(row(filter, SalesFacet.CASHIER, PERSON.ID))
                .and(when(filter, SalesFacet.CUSTOMER, _ -> falseCondition()));
    }

    /// Of a payment.
    ///
    /// @param customer the column of whose receipt it is
    static Condition ofPayment(SalesFilter filter, Field<Long> customer) {
        return when(filter, SalesFacet.METHOD, label -> PAYMENT_METHOD.CODE.eq(label.key()))
                .and(row(filter, SalesFacet.CASHIER, PERSON.ID))
                .and(row(filter, SalesFacet.CUSTOMER, customer));
    }

    private static Condition ofGoods(SalesFilter filter) {
        return row(filter, SalesFacet.CATEGORY, PRODUCT.CATEGORY_ID)
                .and(row(filter, SalesFacet.SUPPLIER, PRODUCT.SUPPLIER_ID));
    }

    /// Read, not looked for: the shifts of the period lead.
    private static Condition row(SalesFilter filter, SalesFacet facet, Field<Long> column) {
        return when(filter, facet, label -> column.plus(0L).eq(Long.valueOf(label.key())));
    }

    private static Condition when(
            SalesFilter filter, SalesFacet facet, Function<Label, Condition> condition) {
        return filter.of(facet).map(condition).orElse(noCondition());
    }
}
