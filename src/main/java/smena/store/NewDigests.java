package smena.store;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// The digests of products that are being put in, as [ProductDigests] will read them from their
/// rows: worked out from the values that SQLite is given, on another thread while it stores them. A
/// row that came out otherwise than it was given does not fit its digest.
final class NewDigests {
    private static final String STOCK_NOT_COUNTED = "0";

    private final List<Column> columns;
    private final List<Column> later;
    private final List<Column> codeColumns;
    private final List<Column> codeLater;
    private final int id;
    private final int codeOf;
    private final Comparator<Object[]> byCode;

    /// A value that counts.
    ///
    /// @param place among the values that are given; below 0 where the column has its default
    private record Column(String name, int place, @Nullable String usual) {
        @Nullable String of(Object[] values) {
            if (place < 0) {
                return usual;
            }
            Object value = values[place];
            return value == null ? null : String.valueOf(value);
        }

        void append(StringBuilder text, Object[] values) {
            ProductDigests.append(text, of(values));
        }

        void appendLater(StringBuilder text, Object[] values) {
            String value = of(values);
            if (value != null) {
                ProductDigests.append(text, name, value);
            }
        }
    }

    /// @param given the columns that rows of products are put in with
    /// @param codeGiven those of codes
    NewDigests(DSLContext sql, List<Field<?>> given, List<Field<?>> codeGiven) {
        this.columns = columns(sql, ProductDigests.COLUMNS, given);
        this.later = columns(sql, ProductDigests.LATER, given);
        this.codeLater = columns(sql, ProductDigests.CODE_LATER, codeGiven);
        this.codeColumns = columns(sql, ProductDigests.CODE_COLUMNS, codeGiven);
        this.id = given.indexOf(PRODUCT.ID);
        this.codeOf = codeGiven.indexOf(BARCODE.PRODUCT_ID);
        int code = codeGiven.indexOf(BARCODE.CODE);
        this.byCode = Comparator.comparing(values -> String.valueOf(values[code]));
    }

    private static List<Column> columns(
            DSLContext sql, List<Field<?>> wanted, List<Field<?>> given) {
        List<Field<?>> usual = new ArrayList<>();
        for (Field<?> column : wanted) {
            Field<?> value = column.getDataType().defaultValue();
            usual.add(value == null ? DSL.inline((String) null) : value);
        }
        Record values = sql.select(usual).fetchSingle();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Object value = values.get(i);
            columns.add(
                    new Column(
                            wanted.get(i).getName(),
                            given.indexOf(wanted.get(i)),
                            value == null ? null : String.valueOf(value)));
        }
        return columns;
    }

    /// Begins with them.
    ///
    /// @param rows of products, by their numbers
    /// @param codes of these products, by the same numbers
    /// @return all digests in Base64
    ForkJoinTask<String> begin(List<Object[]> rows, List<Object[]> codes) {
        return ForkJoinPool.commonPool().submit(() -> of(rows, codes));
    }

    private String of(List<Object[]> rows, List<Object[]> codes) {
        ProductDigests.Hash hash = new ProductDigests.Hash();
        ByteArrayOutputStream run = new ByteArrayOutputStream(rows.size() * ProductDigests.BYTES);
        StringBuilder text = new StringBuilder(200);
        int at = 0;
        for (Object[] row : rows) {
            text.setLength(0);
            columns.forEach(column -> column.append(text, row));
            ProductDigests.append(text, STOCK_NOT_COUNTED);
            later.forEach(column -> column.appendLater(text, row));
            text.append(ProductDigests.END);
            int from = at;
            while (at < codes.size() && codes.get(at)[codeOf].equals(row[id])) {
                at++;
            }
            codes.subList(from, at).stream().sorted(byCode).forEach(code -> append(text, code));
            run.writeBytes(hash.of(text));
        }
        return Base64.getEncoder().encodeToString(run.toByteArray());
    }

    private void append(StringBuilder text, Object[] code) {
        codeColumns.forEach(column -> column.append(text, code));
        codeLater.forEach(column -> column.appendLater(text, code));
        text.append(ProductDigests.END);
    }
}
