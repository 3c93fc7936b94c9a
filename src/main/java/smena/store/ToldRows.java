package smena.store;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRICE_DOCUMENT;
import static smena.store.tables.Tables.PRICE_LIST;
import static smena.store.tables.Tables.PRODUCT_PICTURE;
import static smena.store.tables.Tables.PROGRAM;
import static smena.store.tables.Tables.PROMOTION;
import static smena.store.tables.Tables.RECEIPT_PHOTO;
import static smena.store.tables.Tables.ROLE;
import static smena.store.tables.Tables.ROLE_RIGHT;
import static smena.store.tables.Tables.SETTING;
import static smena.store.tables.Tables.SUPPLIER;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;

import smena.domain.journal.Sha256;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;

/// The rows of a transaction that its next journal entry tells of with all their columns: people,
/// programs, settings, methods, rates, categories, suppliers, each product by a digest. Whoever
/// such a row touches it here; a transaction that ends with a row untold is a bug and is rolled
/// back.
public final class ToldRows {
    /// The tables told of column by column.
    private static final List<Table<?>> TOLD =
            List.of(
                    SETTING,
                    PERSON,
                    ROLE,
                    ROLE_RIGHT,
                    PROGRAM,
                    PAYMENT_METHOD,
                    TAX_RATE,
                    CATEGORY,
                    CUSTOMER,
                    PROMOTION,
                    PRICE_LIST,
                    PRODUCT_PICTURE,
                    SUPPLIER,
                    PRICE_DOCUMENT,
                    RECEIPT_PHOTO);

    /// Their names.
    public static final List<String> TABLES = TOLD.stream().map(Table::getName).toList();

    /// Columns that change without a journal entry: tries of a PIN, which a right one wipes out,
    /// and when a program called last.
    private static final Set<Field<?>> APART =
            Set.of(PERSON.FAILURES, PERSON.LAST_FAILURE, PROGRAM.LAST_USED);

    /// Settings that belong to the screen or to the till's own work; no entry tells of them.
    public static final Set<String> QUIET_SETTINGS =
            Set.of("till.theme", "till.language", "integrity.wholeLook");

    /// A journal is handed out: secrets, how customers are reached, and whatever is long stand in
    /// it as a digest.
    private static final Set<Field<?>> SECRETS =
            Set.of(
                    PERSON.PIN_HASH,
                    PROGRAM.TOKEN_HASH,
                    CUSTOMER.PHONE,
                    CUSTOMER.CARD,
                    CUSTOMER.NOTES);

    private static final String SECRET_SETTING = "http.shopKey";
    private static final int LONGEST = 200;

    /// Digests of products that follow one another.
    private record Run(Span span, ForkJoinTask<String> digests) {}

    /// Products that an entry tells of.
    ///
    /// @param first the row of the first
    /// @param last the row of the last
    public record Span(long first, long last) {
        /// Whether it is one product.
        public boolean isOne() {
            return first == last;
        }
    }

    private record Touched(Table<?> table, Object key) {}

    private final DSLContext sql;
    private final Set<Touched> touched = new LinkedHashSet<>();
    private final TreeSet<Long> products = new TreeSet<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    ToldRows(DSLContext sql) {
        this.sql = sql;
    }

    /// A row of one of [#TABLES] was put in or changed.
    void touch(Table<?> table, Object key) {
        if (table != SETTING || !QUIET_SETTINGS.contains(key.toString())) {
            touched.add(new Touched(table, key));
        }
    }

    /// A product was put in or changed, or one of its codes.
    void touchProduct(long id) {
        products.add(id);
    }

    /// Products were put in one after the other.
    ///
    /// @param first the number of the first
    /// @param digests of all of them, see [NewDigests]
    /// @param count how many they are
    void newProducts(long first, int count, ForkJoinTask<String> digests) {
        runs.add(new Run(new Span(first, first + count - 1), digests));
    }

    /// The products that [#take] told of last: those that were put in together in one, each other
    /// by itself.
    public List<Span> spans() {
        return List.copyOf(spans);
    }

    /// The facts for the journal entry, as the rows stand now; none where no row was touched.
    public Map<String, Object> take() {
        spans.clear();
        runs.forEach(run -> spans.add(run.span()));
        products.stream().filter(this::isApart).forEach(id -> spans.add(new Span(id, id)));
        Map<String, Object> facts = new LinkedHashMap<>();
        if (!touched.isEmpty()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            touched.forEach(row -> rows.add(read(row)));
            facts.put("rows", List.copyOf(rows));
            touched.clear();
        }
        if (!products.isEmpty() || !runs.isEmpty()) {
            facts.put("products", takeProducts());
        }
        return facts;
    }

    private boolean isApart(long id) {
        return runs.stream()
                .map(Run::span)
                .noneMatch(span -> span.first() <= id && id <= span.last());
    }

    private List<Object> takeProducts() {
        List<Object> digests = new ArrayList<>();
        runs.forEach(run -> digests.addAll(List.of(run.span().first(), run.digests().join())));
        if (!products.isEmpty()) {
            digests.addAll(new ProductDigests(sql).told(products));
        }
        runs.clear();
        products.clear();
        return List.copyOf(digests);
    }

    void clear() {
        touched.clear();
        products.clear();
        runs.clear();
    }

    void requireNone() {
        if (!touched.isEmpty() || !products.isEmpty() || !runs.isEmpty()) {
            throw new IllegalStateException(
                    "no journal entry tells of " + touched + ", products " + products + runs);
        }
    }

    private Map<String, Object> read(Touched row) {
        Field<Object> key = key(row.table()).coerce(Object.class);
        return facts(
                row.table(), sql.selectFrom(row.table()).where(key.eq(row.key())).fetchSingle());
    }

    /// What an entry says of a row: its table, then each column that is not null.
    static Map<String, Object> facts(Table<?> table, Record row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("table", table.getName());
        for (Field<?> column : table.fields()) {
            Object value = APART.contains(column) ? null : row.get(column);
            if (value != null) {
                facts.put(column.getName(), shown(column, row, value));
            }
        }
        return facts;
    }

    private static Object shown(Field<?> column, Record row, Object value) {
        boolean secret =
                SECRETS.contains(column)
                        || column.equals(SETTING.VALUE)
                                && SECRET_SETTING.equals(row.get(SETTING.NAME));
        return value instanceof String text && (secret || text.length() > LONGEST)
                ? digest(text)
                : value;
    }

    /// What stands in the journal for a text that is secret or long.
    public static String digest(String text) {
        return "sha256:" + Sha256.hex(text);
    }

    static Table<?> table(String name) {
        return TOLD.stream()
                .filter(known -> known.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Field<?> key(Table<?> table) {
        UniqueKey<?> key = Objects.requireNonNull(table.getPrimaryKey(), table.getName());
        return key.getFields().getFirst();
    }
}
