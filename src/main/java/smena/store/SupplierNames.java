package smena.store;

import static smena.store.tables.Tables.SUPPLIER;

import org.jooq.DSLContext;

import smena.domain.catalog.SearchText;
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
        return sql
                .select(SUPPLIER.ID, SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.ACTIVE.eq(1L))
                .orderBy(SUPPLIER.ID)
                .fetch()
                .stream()
                .filter(row -> isSame(row.value2(), name))
                .map(row -> row.value1())
                .findFirst()
                .orElseGet(() -> insert(name));
    }

    /// Whether both name one supplier: large and small letters, apostrophes and alphabets aside.
    static boolean isSame(String name, String other) {
        return name.equals(other) || SearchText.index(name).equals(SearchText.index(other));
    }

    /// Puts a new one in and returns its row.
    long insert(String name) {
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
