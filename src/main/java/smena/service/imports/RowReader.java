package smena.service.imports;

import smena.domain.catalog.IndexedProduct;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.ProductExtras;
import smena.domain.catalog.SaleRules;
import smena.domain.money.Money;
import smena.domain.shop.SharedId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes products of rows. Remembers the codes and names it has seen, to detect duplicates.
final class RowReader {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CATEGORY = 80;
    private static final int LONGEST_WORD = 60;
    private static final List<Column> DAYS =
            List.of(Column.MINIMUM_AGE_FROM, Column.MARKED, Column.NO_CASH);
    private static final List<Column> RULES =
            List.of(Column.MINIMUM_AGE, Column.MARKED, Column.NO_CASH);
    private static final Pattern HASHES = Pattern.compile("#{3,}");
    private static final Pattern OFFICE_ERROR = Pattern.compile("(?:Err|Ошибка|Xato):\\d{3}");

    /// Without the hash in front, as a text export has them.
    private static final Set<String> ERRORS =
            Set.of(
                    "N/A",
                    "Н/Д",
                    "VALUE!",
                    "ЗНАЧ!",
                    "REF!",
                    "ССЫЛКА!",
                    "DIV/0!",
                    "ДЕЛ/0!",
                    "NAME?",
                    "ИМЯ?",
                    "NUM!",
                    "ЧИСЛО!",
                    "NULL!",
                    "ПУСТО!",
                    "SPILL!",
                    "ПЕРЕНОС!",
                    "CALC!",
                    "ВЫЧИСЛ!",
                    "FIELD!",
                    "ПОЛЕ!",
                    "GETTING_DATA",
                    "BUSY!",
                    "BLOCKED!",
                    "CONNECT!",
                    "UNKNOWN!");

    private final Columns columns;
    private final ImportTerms terms;
    private final TaxText taxes;
    private final UnitText units;
    private final RuleText rules;
    private final SeenCodes seen = new SeenCodes();

    /// A reader of the rows below `header`. Refuses a header without the columns it needs.
    RowReader(List<FileCell> header, ImportTerms terms) {
        this.columns = Columns.of(header, needed(terms));
        this.terms = terms;
        this.taxes = new TaxText(terms.rates(), terms.usualRate());
        this.units = new UnitText(terms.units());
        this.rules = new RuleText(terms.today());
    }

    private static List<Column> needed(ImportTerms terms) {
        if (terms.update()) {
            return List.of(Column.BARCODE);
        }
        return terms.madeUpPrices()
                ? List.of(Column.BARCODE, Column.NAME)
                : List.of(Column.BARCODE, Column.NAME, Column.PRICE);
    }

    /// Whether prices are made up from barcodes, because the file has no column of them.
    boolean makesUpPrices() {
        return !columns.has(Column.PRICE) && !terms.update();
    }

    /// Reads a row.
    Row read(Line line) {
        if (line.broken().isPresent()) {
            return new Row.Bad(line.number(), line.broken().get(), line.cells().getFirst().text());
        }
        if (columns.areExceededBy(line)) {
            return new Row.Bad(line.number(), Refusal.TOO_MANY_CELLS, lastText(line));
        }
        for (Column column : Column.values()) {
            FileCell cell = columns.cell(column, line);
            if (cell.kind() == FileCell.Kind.ERROR || isError(cell.text())) {
                return new Row.Bad(line.number(), Refusal.ERROR_CELL, cell.text());
            }
            if (cell.kind() == FileCell.Kind.DATE && !DAYS.contains(column)) {
                return new Row.Bad(line.number(), Refusal.DATE_CELL, cell.text());
            }
        }
        return product(line);
    }

    private Row product(Line line) {
        FileCell code = columns.cell(Column.BARCODE, line);
        Parsed<CodeText.Codes> codes = columns.areOwn() ? CodeText.own(code) : CodeText.read(code);
        if (codes.value().isEmpty()) {
            return new Row.Bad(line.number(), codes.why(), code.text());
        }
        String name = columns.cell(Column.NAME, line).text();
        String path = columns.cell(Column.CATEGORY, line).text();
        String shelf = columns.areOwn() && !path.isEmpty() ? path : shelf(path);
        return badText(line.number(), name, shelf)
                .orElseGet(() -> product(line, codes.value().get(), name, shelf));
    }

    private Row product(Line line, CodeText.Codes codes, String name, String shelf) {
        FileCell unitCell = columns.cell(Column.UNIT, line);
        Optional<UnitMeaning> unit = units.read(unitCell.text());
        FileCell priceCell = columns.cell(Column.PRICE, line);
        boolean silent = priceCell.isBlank() && (terms.update() || isAsked(line));
        Parsed<Money> price = silent ? Parsed.of(Money.ZERO) : price(codes, priceCell);
        if (price.value().isEmpty()) {
            return new Row.Bad(line.number(), price.why(), priceCell.text());
        }
        if (unit.isEmpty()) {
            return new Row.Bad(line.number(), Refusal.UNKNOWN_UNIT, unitCell.text());
        }
        Parsed<Money> whole = unit.get().whole(price.value().get());
        if (whole.value().isEmpty()) {
            return new Row.Bad(line.number(), whole.why(), priceCell.text());
        }
        FileCell taxCell = columns.cell(Column.TAX, line);
        Parsed<String> tax =
                taxCell.text().length() > LONGEST_WORD
                        ? Parsed.not(Refusal.UNKNOWN_TAX)
                        : taxes.read(taxCell.text());
        if (tax.value().isEmpty()) {
            return new Row.Bad(line.number(), tax.why(), taxCell.text());
        }
        NewProduct product =
                new NewProduct(
                        name,
                        codes.codes(),
                        shelf,
                        whole.value().get(),
                        unit.get().unit(),
                        tax.value().get());
        return ruled(line, product, codes);
    }

    /// Whether the till asks what it costs.
    private boolean isAsked(Line line) {
        return RuleText.yes(columns.cell(Column.OPEN_PRICE, line).text()).orElse(false);
    }

    private Row ruled(Line line, NewProduct product, CodeText.Codes codes) {
        for (Column column : RULES) {
            String text = columns.cell(column, line).text();
            Optional<Refusal> wrong =
                    columns.has(column)
                            ? rules.wrong(column, text, product.unit())
                            : Optional.empty();
            if (wrong.isPresent()) {
                return new Row.Bad(line.number(), wrong.get(), text);
            }
        }
        SaleRules said =
                rules.read(
                        columns.cell(Column.MINIMUM_AGE, line).text(),
                        columns.cell(Column.MINIMUM_AGE_FROM, line).text(),
                        columns.cell(Column.MARKED, line).text(),
                        columns.cell(Column.NO_CASH, line).text());
        return columns.haveExtras()
                ? extended(line, product.ruled(said), codes)
                : once(line.number(), product.ruled(said), codes, said(line));
    }

    private Row extended(Line line, NewProduct product, CodeText.Codes codes) {
        ExtraCells cells = new ExtraCells(columns, line, product.unit());
        ProductExtras extras = cells.read();
        if (cells.wrong().isPresent()) {
            return cells.wrong().get();
        }
        String scale = extras.scaleNumber().map(number -> "scale " + number).orElse("");
        if (!scale.isEmpty() && seen.has(scale)) {
            String text = columns.cell(Column.SCALE_NUMBER, line).text();
            return new Row.Bad(line.number(), Refusal.SCALE_NUMBER_TAKEN, text);
        }
        List<String> all = new ArrayList<>(codes.codes());
        all.addAll(extras.packs().keySet().stream().sorted().toList());
        Row row =
                once(
                        line.number(),
                        product.coded(all).with(extras),
                        new CodeText.Codes(all, codes.mended()),
                        said(line));
        if (row instanceof Row.Good && !scale.isEmpty()) {
            seen.add(scale);
        }
        return row;
    }

    private Said said(Line line) {
        return terms.update() ? Said.of(columns, line, terms.today()) : Said.NOTHING;
    }

    /// Last, because only a row that goes in makes a later one with its code a duplicate.
    private Row once(long line, NewProduct product, CodeText.Codes codes, Said said) {
        IndexedProduct indexed = IndexedProduct.of(product, SharedId.fresh());
        List<String> marks =
                indexed.numbers().isEmpty() ? List.of("name " + product.name()) : indexed.numbers();
        for (int i = 0; i < marks.size(); i++) {
            if (seen.has(marks.get(i))) {
                String what = codes.codes().isEmpty() ? product.name() : codes.codes().get(i);
                return new Row.Bad(line, Refusal.TWICE_IN_FILE, what);
            }
        }
        marks.forEach(seen::add);
        return new Row.Good(line, indexed, remarks(product, codes), said);
    }

    private List<Row.Remark> remarks(NewProduct product, CodeText.Codes codes) {
        String missing = terms.unprintable().apply(product.name());
        if (codes.mended().isEmpty() && missing.isEmpty()) {
            return List.of();
        }
        List<Row.Remark> remarks = new ArrayList<>();
        if (!codes.mended().isEmpty()) {
            remarks.add(new Row.Remark(Row.Remark.Kind.ZERO_ADDED, codes.mended()));
        }
        if (!missing.isEmpty()) {
            String what = missing + "  " + product.name();
            remarks.add(new Row.Remark(Row.Remark.Kind.NOT_PRINTED, what));
        }
        return remarks;
    }

    private Parsed<Money> price(CodeText.Codes codes, FileCell cell) {
        if (makesUpPrices()) {
            return PriceText.madeUp(codes.codes().isEmpty() ? "" : codes.codes().getFirst())
                    .map(Parsed::of)
                    .orElseGet(() -> Parsed.not(Refusal.NO_PRICE));
        }
        return PriceText.read(cell.text());
    }

    private Optional<Row> badText(long line, String name, String shelf) {
        if (name.isEmpty() && !terms.update()) {
            return Optional.of(new Row.Bad(line, Refusal.EMPTY_NAME, ""));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(new Row.Bad(line, Refusal.LONG_NAME, name));
        }
        return shelf.length() > LONGEST_CATEGORY
                ? Optional.of(new Row.Bad(line, Refusal.LONG_CATEGORY, shelf))
                : Optional.empty();
    }

    private static boolean isError(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == '#'
                                && (ERRORS.contains(text.substring(1))
                                        || HASHES.matcher(text).matches())
                        || OFFICE_ERROR.matcher(text).matches());
    }

    private static String lastText(Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(FileCell::text)
                .reduce("", (first, second) -> second);
    }

    /// The first part of a path such as `Food (folder)/Tea (folder)/Green tea`: a cashier finds
    /// products among a few categories, not among hundreds.
    private String shelf(String path) {
        int end = path.indexOf('/');
        String first = end < 0 ? path : path.substring(0, end);
        String shelf = CellText.oneLine(first.replace("(folder)", ""));
        return shelf.isEmpty() ? terms.otherShelf() : shelf;
    }
}
