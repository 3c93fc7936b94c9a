package smena.store;

import static smena.store.tables.Tables.PAYMENT_METHOD;

import org.jooq.DSLContext;

import smena.domain.sale.PaymentMethod;
import smena.domain.shop.SharedId;
import smena.store.tables.tables.records.PaymentMethodRecord;

import java.util.List;

/// Ways to pay.
public final class PaymentMethodStore {
    private final DSLContext sql;

    PaymentMethodStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Those somebody may choose, in the shop's order.
    public List<PaymentMethod> inUse() {
        return sql
                .selectFrom(PAYMENT_METHOD)
                .where(PAYMENT_METHOD.ACTIVE.eq(1L))
                .orderBy(PAYMENT_METHOD.POSITION, PAYMENT_METHOD.ID)
                .fetch(PaymentMethodStore::method)
                .stream()
                .filter(method -> method.kind().mayBeChosen())
                .toList();
    }

    /// Inserts one; its id is assigned here.
    public void insert(PaymentMethod method, int position) {
        sql.insertInto(PAYMENT_METHOD)
                .set(
                        PAYMENT_METHOD.UUID,
                        SharedId.of(PAYMENT_METHOD.getName(), method.code()).toString())
                .set(PAYMENT_METHOD.CODE, method.code())
                .set(PAYMENT_METHOD.KIND, method.kind().name())
                .set(PAYMENT_METHOD.NAME, method.name())
                .set(PAYMENT_METHOD.OPENS_DRAWER, method.opensDrawer() ? 1L : 0L)
                .set(PAYMENT_METHOD.ASKS_REFERENCE, method.asksReference() ? 1L : 0L)
                .set(PAYMENT_METHOD.POSITION, (long) position)
                .execute();
    }

    static PaymentMethod method(PaymentMethodRecord row) {
        return new PaymentMethod(
                row.getId(),
                row.getCode(),
                PaymentMethod.Kind.valueOf(row.getKind()),
                row.getName(),
                row.getOpensDrawer() == 1,
                row.getAsksReference() == 1);
    }
}
