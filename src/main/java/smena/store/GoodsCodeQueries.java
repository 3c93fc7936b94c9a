package smena.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import smena.domain.mxik.CodeNames;
import smena.domain.mxik.GoodsCode;
import smena.domain.mxik.GoodsDirectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What is asked of the directory of goods codes.
public final class GoodsCodeQueries {
    private static final String SCHEMA = "mxik";
    private static final Table<Record> CODES = table(name(SCHEMA, "goods_code")).as("c");
    private static final Table<Record> GROUPS = table(name(SCHEMA, "goods_group")).as("g");
    private static final Table<Record> POSITIONS = table(name(SCHEMA, "goods_group")).as("p");
    private static final Table<Record> WORDS = table(name(SCHEMA, "goods_code_fts"));
    private static final Table<Record> PACKS = table(name(SCHEMA, "goods_package"));
    private static final Table<Record> VERSIONS = table(name(SCHEMA, "goods_directory"));
    private static final Field<Long> CODE = number("c", "code");
    private static final Field<String> BARCODE = text("c", "barcode");
    private static final Field<String> UNIT = text("c", "unit");
    private static final Field<String> GONE = text("c", "gone");
    private static final List<Field<String>> NAMES = names("c");
    private static final List<Field<String>> GROUP_NAMES = names("g");
    private static final List<Field<String>> POSITION_NAMES = names("p");
    private static final Field<Long> WORD_ROW =
            field(name(SCHEMA, "goods_code_fts", "rowid"), Long.class);
    private static final Field<Long> PACK_OF = field(name("goods_code"), Long.class);
    private static final Field<String> PACK_CODE = field(name("code"), String.class);
    private static final Field<String> PACK_NAME = field(name("name"), String.class);
    private static final Field<String> FILE = field(name("file"), String.class);
    private static final Field<String> SHA256 = field(name("sha256"), String.class);
    private static final Field<Long> AT = field(name("at"), Long.class);
    private static final Field<Long> ROWS = field(name("read_rows"), Long.class);
    private static final Field<Long> VALID = field(name("codes"), Long.class);
    private static final Field<Long> GONE_CODES = field(name("gone_codes"), Long.class);
    private static final Field<String> LANGUAGES = field(name("languages"), String.class);

    private static final Kept VERSION =
            Kept.of(select(FILE, SHA256, AT, ROWS, VALID, GONE_CODES, LANGUAGES).from(VERSIONS));
    private static final Kept BETWEEN =
            Kept.of(
                    codes(CODE.ge(Kept.number("from")), CODE.le(Kept.number("to")))
                            .orderBy(CODE)
                            .limit(Kept.number("limit")));
    private static final Kept FOUND =
            Kept.of(
                    codes(
                                    CODE.in(
                                            select(WORD_ROW)
                                                    .from(WORDS)
                                                    .where(
                                                            condition(
                                                                    "goods_code_fts match {0}",
                                                                    Kept.text("words")),
                                                            WORD_ROW.gt(Kept.number("after")))
                                                    .orderBy(WORD_ROW)
                                                    .limit(Kept.number("limit"))))
                            .orderBy(CODE));
    private static final Kept OF_BARCODE =
            Kept.of(
                    codes(BARCODE.eq(Kept.text("barcode")))
                            .orderBy(CODE)
                            .limit(Kept.number("limit")));
    private static final Kept PACKS_OF =
            Kept.of(
                    select(PACK_CODE, PACK_NAME)
                            .from(PACKS)
                            .where(PACK_OF.eq(Kept.number("of")))
                            .orderBy(PACK_CODE));
    private static final Kept OF_CODES = Kept.of(codes(Kept.among(CODE, "codes")));

    private final Statements kept;

    GoodsCodeQueries(Statements kept) {
        this.kept = kept;
    }

    /// Where the directory came from; empty for a file that holds none.
    public Optional<GoodsDirectory> version() {
        return kept.one(
                VERSION,
                row ->
                        new GoodsDirectory(
                                row.text(FILE),
                                row.text(SHA256),
                                Instant.ofEpochMilli(row.number(AT)),
                                row.number(ROWS),
                                row.number(VALID),
                                row.number(GONE_CODES),
                                languages(row.text(LANGUAGES))));
    }

    private static List<String> languages(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    /// The first codes from one number to another, both included.
    public List<GoodsCode> between(long from, long to, int limit) {
        return kept.all(BETWEEN, this::code, from, to, (long) limit);
    }

    /// The first codes behind `after` that have a word beginning with each word of `text`.
    ///
    /// @param forgiving whether each longer word may have one mistake in it
    public List<GoodsCode> found(String text, boolean forgiving, long after, int limit) {
        String match = CatalogStore.match(text, forgiving);
        return match.isEmpty()
                ? List.of()
                : kept.all(FOUND, this::code, match, after, (long) limit);
    }

    /// The codes that were made for the goods with this number of a barcode.
    public List<GoodsCode> ofBarcode(String number, int limit) {
        return kept.all(OF_BARCODE, this::code, number, (long) limit);
    }

    /// Those of these codes that the directory has.
    public List<GoodsCode> of(Collection<Long> codes) {
        return codes.isEmpty()
                ? List.of()
                : kept.all(OF_CODES, this::code, JsonTexts.numbers(codes));
    }

    private GoodsCode code(KeptRow row) {
        long number = row.number(CODE);
        String gone = row.textOrNull(GONE);
        return new GoodsCode(
                GoodsCode.of(number),
                named(row, NAMES),
                named(row, GROUP_NAMES),
                named(row, POSITION_NAMES),
                or(row.textOrNull(BARCODE)),
                or(row.textOrNull(UNIT)),
                new ArrayList<>(
                        kept.all(
                                PACKS_OF,
                                pack ->
                                        new GoodsCode.Pack(
                                                pack.text(PACK_CODE), pack.text(PACK_NAME)),
                                number)),
                Optional.ofNullable(gone).map(LocalDate::parse));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static CodeNames named(KeptRow row, List<Field<String>> names) {
        return new CodeNames(
                Optional.ofNullable(row.textOrNull(names.get(0))),
                Optional.ofNullable(row.textOrNull(names.get(1))),
                Optional.ofNullable(row.textOrNull(names.get(2))));
    }

    private static SelectConditionStep<Record> codes(Condition... which) {
        List<Field<?>> columns = new ArrayList<>(List.of(CODE, BARCODE, UNIT, GONE));
        columns.addAll(NAMES);
        columns.addAll(GROUP_NAMES);
        columns.addAll(POSITION_NAMES);
        return select(columns)
                .from(CODES)
                .leftJoin(GROUPS)
                .on(condition("g.prefix = c.code / 100000000000000 * 100 + 3"))
                .leftJoin(POSITIONS)
                .on(condition("p.prefix = c.code / 1000000000 * 100 + 8"))
                .where(which);
    }

    private static Field<Long> number(String table, String column) {
        return field(name(table, column), Long.class);
    }

    private static Field<String> text(String table, String column) {
        return field(name(table, column), String.class);
    }

    private static List<Field<String>> names(String table) {
        return List.of(text(table, "uz"), text(table, "uz_cyrl"), text(table, "ru"));
    }
}
