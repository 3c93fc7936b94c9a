package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.SALE;

import org.jooq.Field;

/// Who brought something back: whose account it went to, else whose receipt it was.
final class RefundBuyer {
    private static final smena.store.tables.tables.Sale ORIGIN = SALE.as("origin");

    /// Their row.
    static final Field<Long> COLUMN =
            coalesce(
                    REFUND.CUSTOMER_ID,
                    field(
                            select(ORIGIN.CUSTOMER_ID)
                                    .from(ORIGIN)
                                    .where(ORIGIN.ID.eq(REFUND.SALE_ID))));

    private RefundBuyer() {}
}
