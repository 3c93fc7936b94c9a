package smena.store;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A statement that is sent again and again: jOOQ renders it once, and [Statements] prepares it
/// once for each connection. Its values are bound in the order in which they stand in its text; a
/// state that selects a partial index is inlined, as SQLite does not use such an index for bound
/// values.
final class Kept {
    private final Query query;
    private volatile @Nullable String text;
    private volatile @Nullable Map<Field<?>, Integer> places;

    private Kept(Query query) {
        this.query = query;
    }

    static Kept of(Query query) {
        return new Kept(query);
    }

    /// Inserts one row with these columns.
    static Kept insert(Table<?> table, Field<?>... columns) {
        List<? extends Param<?>> values =
                Arrays.stream(columns).map(c -> DSL.param(c.getName(), c.getDataType())).toList();
        return new Kept(DSL.insertInto(table).columns(columns).values(values));
    }

    /// Inserts many rows with these columns, bound as one text, see [JsonTexts#rows]. Each
    /// statement makes the search index write what it has gathered, so one for each row takes three
    /// times as long.
    static Kept insertMany(Table<?> table, List<Field<?>> columns) {
        List<Field<?>> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(DSL.field("value ->> {0}", columns.get(i).getType(), DSL.inline(i)));
        }
        return new Kept(
                DSL.insertInto(table)
                        .columns(columns)
                        .select(
                                DSL.select(values)
                                        .from(DSL.table("json_each({0})", text("rows")))));
    }

    /// A number to be bound.
    static Param<Long> number(String name) {
        return DSL.param(name, Long.class);
    }

    /// A text to be bound.
    static Param<String> text(String name) {
        return DSL.param(name, String.class);
    }

    /// Holds where `column` is one of the numbers that are bound as one text, a JSON array.
    static Condition among(Field<Long> column, String name) {
        Field<Long> value = DSL.field("value", Long.class);
        return column.in(DSL.select(value).from(DSL.table("json_each({0})", text(name))));
    }

    /// The same of texts.
    static Condition amongTexts(Field<String> column, String name) {
        Field<String> value = DSL.field("value", String.class);
        return column.in(DSL.select(value).from(DSL.table("json_each({0})", text(name))));
    }

    /// The statement as SQLite gets it.
    String text(DSLContext sql) {
        String rendered = text;
        if (rendered == null) {
            rendered = sql.render(query);
            text = rendered;
        }
        return rendered;
    }

    /// The table that an insert is for.
    String table() {
        return ((QOM.Insert<?>) query).$into().getName();
    }

    /// Whether a field was selected.
    boolean has(Field<?> field) {
        return ((Select<?>) query).getSelect().stream().anyMatch(each -> each == field);
    }

    /// Where a field stands in a row of its answer, from 1.
    int place(Field<?> field) {
        Map<Field<?>, Integer> known = places;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (Field<?> selected : ((Select<?>) query).getSelect()) {
                known.put(selected, known.size() + 1);
            }
            places = known;
        }
        Integer place = known.get(field);
        if (place == null) {
            throw new IllegalArgumentException(field + " was not selected");
        }
        return place;
    }
}
