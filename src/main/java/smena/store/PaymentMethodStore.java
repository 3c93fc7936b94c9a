package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectFrom;

import static smena.store.tables.Tables.PAYMENT_METHOD;

import org.jooq.DSLContext;

import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.domain.shop.SharedId;
import smena.store.tables.tables.records.PaymentMethodRecord;

import java.util.List;
import java.util.stream.Stream;

/// Ways to pay.
public final class PaymentMethodStore {
    private static final Kept IN_USE =
            Kept.of(
                    selectFrom(PAYMENT_METHOD)
                            .where(PAYMENT_METHOD.ACTIVE.eq(inline(1L)))
                            .orderBy(PAYMENT_METHOD.POSITION, PAYMENT_METHOD.ID));

    private final DSLContext sql;
    private final ToldRows told;
    private final Statements kept;

    PaymentMethodStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.told = told;
        this.kept = kept;
    }

    /// Those somebody may choose, in the shop's order.
    public List<PaymentMethod> inUse() {
        return kept.all(IN_USE, PaymentMethodStore::method).stream()
                .filter(method -> method.kind().mayBeChosen())
                .toList();
    }

    /// Those that may be or were chosen, archived ones too, in the shop's order.
    public List<MethodCard> cards() {
        return chosen().map(row -> new MethodCard(stored(row), row.getActive() == 1)).toList();
    }

    /// Where each of [#cards] stands among all; there are gaps.
    public List<Integer> places() {
        return chosen().map(row -> row.getPosition().intValue()).toList();
    }

    private Stream<PaymentMethodRecord> chosen() {
        return sql
                .selectFrom(PAYMENT_METHOD)
                .orderBy(PAYMENT_METHOD.POSITION, PAYMENT_METHOD.ID)
                .fetch()
                .stream()
                .filter(row -> stored(row).kind().mayBeChosen());
    }

    private static PaymentMethod stored(PaymentMethodRecord row) {
        return new PaymentMethod(
                row.getId(),
                row.getCode(),
                PaymentMethod.Kind.valueOf(row.getKind()),
                row.getName(),
                row.getOpensDrawer() == 1,
                row.getAsksReference() == 1);
    }

    /// Changes the name, the place and whether it is in use.
    public void change(MethodCard card, int position) {
        PaymentMethod method = card.method();
        sql.update(PAYMENT_METHOD)
                .set(PAYMENT_METHOD.NAME, method.name())
                .set(PAYMENT_METHOD.OPENS_DRAWER, method.opensDrawer() ? 1L : 0L)
                .set(PAYMENT_METHOD.ASKS_REFERENCE, method.asksReference() ? 1L : 0L)
                .set(PAYMENT_METHOD.POSITION, (long) position)
                .set(PAYMENT_METHOD.ACTIVE, card.active() ? 1L : 0L)
                .where(PAYMENT_METHOD.ID.eq(method.id()))
                .execute();
        told.touch(PAYMENT_METHOD, method.id());
    }

    /// The way that a refund and the sale it is exchanged for are set off; nobody may choose it.
    public PaymentMethod setOff() {
        return kept.all(IN_USE, PaymentMethodStore::method).stream()
                .filter(method -> !method.kind().mayBeChosen())
                .findFirst()
                .orElseThrow();
    }

    /// Inserts one; its id is assigned here.
    public void insert(PaymentMethod method, int position) {
        long id =
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
                        .returningResult(PAYMENT_METHOD.ID)
                        .fetchSingle()
                        .value1();
        told.touch(PAYMENT_METHOD, id);
    }

    static PaymentMethod method(KeptRow row) {
        return new PaymentMethod(
                row.number(PAYMENT_METHOD.ID),
                row.text(PAYMENT_METHOD.CODE),
                PaymentMethod.Kind.valueOf(row.text(PAYMENT_METHOD.KIND)),
                row.text(PAYMENT_METHOD.NAME),
                row.number(PAYMENT_METHOD.OPENS_DRAWER) == 1,
                row.number(PAYMENT_METHOD.ASKS_REFERENCE) == 1);
    }
}
