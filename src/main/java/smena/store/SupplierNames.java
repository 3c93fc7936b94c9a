package smena.store;

import static smena.store.tables.Tables.SUPPLIER;

import org.jooq.DSLContext;

import smena.domain.shop.SharedId;

import java.util.List;

/// Suppliers by their names, of which there are some dozens.
public final class SupplierNames {
    private final DSLContext sql;
    private final ToldRows told;

    SupplierNames(DSLContext sql, ToldRows told) {
        this.sql = sql;
        this.told = told;
    }

    /// The row of the supplier of this name, made where there is none.
    public long idOf(String name) {
        return sql.select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.NAME.eq(name), SUPPLIER.ACTIVE.eq(1L))
                .orderBy(SUPPLIER.ID)
                .limit(1)
                .fetchOptional(SUPPLIER.ID)
                .orElseGet(() -> insert(name));
    }

    private long insert(String name) {
        long id =
                sql.insertInto(SUPPLIER)
                        .set(SUPPLIER.UUID, SharedId.fresh().toString())
                        .set(SUPPLIER.NAME, name)
                        .returningResult(SUPPLIER.ID)
                        .fetchSingle()
                        .value1();
        told.touch(SUPPLIER, id);
        return id;
    }

    /// Those that deliver, by their names.
    public List<String> all() {
        return sql.select(SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.ACTIVE.eq(1L))
                .orderBy(SUPPLIER.NAME)
                .fetch(SUPPLIER.NAME);
    }
}
