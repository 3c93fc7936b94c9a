package smena.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectSeekStep1;
import org.jooq.SelectSeekStep2;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/// A digest of each product with all its codes. There may be a million of them, and an import
/// changes them by the thousand: the journal holds 16 bytes of each in the place of its columns.
public final class ProductDigests {
    /// How many bytes of SHA-256 are kept; 128 bits are out of reach of trying.
    public static final int BYTES = 16;

    /// Ends a row.
    static final char END = ';';

    /// What is worked out from other rows: the folded name, and what should be on the shelf.
    /// Whether stock is counted at all is told.
    private static final Set<Field<?>> APART = Set.of(PRODUCT.SEARCH, PRODUCT.STOCK);

    /// The same of those that came later: what the stock had cost follows from its movements.
    private static final Set<Field<?>> LATER_APART = Set.of(PRODUCT.STOCK_VALUE, PRODUCT.LAST_COST);

    /// How many columns a product and a code had at first. Those that came later are told by their
    /// name, and only where they hold something: what older journals say of a product stays true.
    private static final int FIRST_OF_PRODUCT = 12;

    private static final int FIRST_OF_CODE = 3;

    /// Columns of the first kind in what is read of a product: the row, these without those that
    /// stand apart, and whether stock is counted.
    private static final int PRODUCT_AT_FIRST = 1 + FIRST_OF_PRODUCT - APART.size() + 1;

    /// The same of a code: the product's row and the code, by which they are in order, and three.
    private static final int CODE_AT_FIRST = 2 + FIRST_OF_CODE;

    /// The first columns of a product that count, after which it stands whether its stock is
    /// counted.
    static final List<Field<?>> COLUMNS =
            Arrays.stream(PRODUCT.fields())
                    .limit(FIRST_OF_PRODUCT)
                    .filter(f -> !APART.contains(f))
                    .toList();

    /// Those that came later.
    static final List<Field<?>> LATER =
            Arrays.stream(PRODUCT.fields())
                    .skip(FIRST_OF_PRODUCT)
                    .filter(f -> !LATER_APART.contains(f))
                    .toList();

    /// The first columns of a code.
    static final List<Field<?>> CODE_COLUMNS =
            Stream.concat(
                            Stream.of(BARCODE.CODE),
                            Arrays.stream(BARCODE.fields()).limit(FIRST_OF_CODE))
                    .toList();

    /// Those that came later.
    static final List<Field<?>> CODE_LATER =
            Arrays.stream(BARCODE.fields()).skip(FIRST_OF_CODE).toList();

    private final DSLContext sql;

    ProductDigests(DSLContext sql) {
        this.sql = sql;
    }

    /// What is done with each digest, or with a code of no product.
    public interface Each {
        void product(long id, byte[] digest);

        void codeOfNone(String code);
    }

    /// The facts for a journal entry: the first number of a run of products, then the digests of
    /// all of them in Base64, and so on.
    List<Object> told(SortedSet<Long> ids) {
        Told told = new Told();
        String wanted = PromotionRows.numbers(ids);
        read(among(PRODUCT.ID, wanted), among(BARCODE.PRODUCT_ID, wanted), told);
        return told.facts();
    }

    /// However far apart they are, only they are read.
    private static Condition among(Field<Long> column, String wanted) {
        return column.in(
                select(field("value", Long.class)).from(table("json_each({0})", inline(wanted))));
    }

    private static final class Told implements Each {
        private final List<Object> facts = new ArrayList<>();
        private final java.io.ByteArrayOutputStream run = new java.io.ByteArrayOutputStream();
        private long next;

        @Override
        public void product(long id, byte[] digest) {
            if (id != next) {
                end();
                facts.add(id);
            }
            run.writeBytes(digest);
            next = id + 1;
        }

        @Override
        public void codeOfNone(String code) {}

        private void end() {
            if (run.size() > 0) {
                facts.add(Base64.getEncoder().encodeToString(run.toByteArray()));
                run.reset();
            }
        }

        List<Object> facts() {
            end();
            return List.copyOf(facts);
        }
    }

    /// Reads all products with their codes, both once and in one order.
    void read(Each each) {
        read(noCondition(), noCondition(), each);
    }

    private void read(Condition ofProducts, Condition ofCodes, Each each) {
        String products = sql.renderInlined(products(ofProducts));
        String codes = sql.renderInlined(codes(ofCodes));
        sql.connection(
                connection -> {
                    try (Statement first = connection.createStatement();
                            Statement second = connection.createStatement();
                            ResultSet product = first.executeQuery(products);
                            ResultSet code = second.executeQuery(codes)) {
                        new Walk(product, code, each).run();
                    }
                });
    }

    private SelectSeekStep1<?, Long> products(Condition which) {
        List<Field<?>> fields = new ArrayList<>(List.of(PRODUCT.ID));
        fields.addAll(COLUMNS);
        fields.add(when(PRODUCT.STOCK.isNull(), 0).otherwise(1));
        fields.addAll(LATER);
        return sql.select(fields).from(PRODUCT).where(which).orderBy(PRODUCT.ID);
    }

    private SelectSeekStep2<?, Long, String> codes(Condition which) {
        List<Field<?>> fields = new ArrayList<>(List.of(BARCODE.PRODUCT_ID));
        fields.addAll(CODE_COLUMNS);
        fields.addAll(CODE_LATER);
        return sql.select(fields)
                .from(BARCODE)
                .where(which)
                .orderBy(BARCODE.PRODUCT_ID, BARCODE.CODE);
    }

    /// Both results side by side.
    private static final class Walk {
        private final ResultSet product;
        private final ResultSet code;
        private final Each each;
        private final int columns;
        private final int codeColumns;
        private final Hash hash = new Hash();
        private boolean hasCode;

        Walk(ResultSet product, ResultSet code, Each each) throws SQLException {
            this.product = product;
            this.code = code;
            this.each = each;
            this.columns = product.getMetaData().getColumnCount();
            this.codeColumns = code.getMetaData().getColumnCount();
        }

        void run() throws SQLException {
            hasCode = code.next();
            while (product.next()) {
                long id = product.getLong(1);
                codesBefore(id);
                StringBuilder text = new StringBuilder(200);
                append(text, product, PRODUCT_AT_FIRST, columns);
                while (hasCode && code.getLong(1) == id) {
                    append(text, code, CODE_AT_FIRST, codeColumns);
                    hasCode = code.next();
                }
                each.product(id, hash.of(text));
            }
            codesBefore(Long.MAX_VALUE);
        }

        private void codesBefore(long id) throws SQLException {
            while (hasCode && code.getLong(1) < id) {
                each.codeOfNone(code.getString(2));
                hasCode = code.next();
            }
        }

        private static void append(StringBuilder text, ResultSet row, int atFirst, int columns)
                throws SQLException {
            for (int i = 2; i <= columns; i++) {
                @Nullable String value = row.getString(i);
                if (i <= atFirst) {
                    ProductDigests.append(text, value);
                } else if (value != null) {
                    ProductDigests.append(text, row.getMetaData().getColumnName(i), value);
                }
            }
            text.append(END);
        }
    }

    /// The length of each value stands before it, so that no two rows give one text.
    static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.length()).append(':').append(value);
        }
    }

    /// The value of a column that came later.
    static void append(StringBuilder text, String column, String value) {
        text.append(column).append('=');
        append(text, value);
    }

    /// What a text becomes.
    static final class Hash {
        private final MessageDigest sha = sha256();

        byte[] of(StringBuilder text) {
            byte[] digest = sha.digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, BYTES);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
