package smena.service.imports;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes products of lines. Remembers the codes and names it has seen, to detect duplicates.
public final class RowReader {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CATEGORY = 80;
    private static final char UNREADABLE = '\uFFFD';
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Columns columns;
    private final TaxText taxes;
    private final String otherShelf;
    private final SeenCodes seen = new SeenCodes();

    /// A reader of the lines below `header`.
    ///
    /// @param rates the shop's tax rates
    /// @param usualRate the code of the rate of a product whose file names none
    /// @param otherShelf the category of a product whose file names none
    public RowReader(String header, List<TaxRate> rates, String usualRate, String otherShelf) {
        this.columns = Columns.of(header);
        this.taxes = new TaxText(rates, usualRate);
        this.otherShelf = otherShelf;
    }

    /// Whether prices are made up from barcodes, because the file has no column of them.
    public boolean makesUpPrices() {
        return !columns.has(Column.PRICE);
    }

    /// Reads a line.
    public Row read(CatalogFile.Line line) {
        if (line.tooLong()) {
            return new Row.Bad(line.number(), Refusal.BROKEN_LINE, line.text());
        }
        if (line.text().indexOf(UNREADABLE) >= 0) {
            return new Row.Bad(line.number(), Refusal.BAD_LETTERS, line.text());
        }
        return columns.split(line.text())
                .map(fields -> read(line.number(), fields))
                .orElseGet(() -> new Row.Bad(line.number(), Refusal.BROKEN_LINE, line.text()));
    }

    private Row read(long line, List<String> fields) {
        String code = columns.value(Column.BARCODE, fields);
        String name = clean(columns.value(Column.NAME, fields));
        String shelf = shelf(columns.value(Column.CATEGORY, fields));
        Optional<Row> bad =
                badCode(line, code).or(() -> badName(line, name)).or(() -> badShelf(line, shelf));
        return bad.orElseGet(() -> read(line, fields, code, name, shelf));
    }

    private Row read(long line, List<String> fields, String code, String name, String shelf) {
        String priceText = columns.value(Column.PRICE, fields);
        Optional<Money> price =
                makesUpPrices() ? PriceText.madeUp(code) : PriceText.read(priceText);
        if (price.isEmpty()) {
            return new Row.Bad(line, Refusal.BAD_PRICE, priceText);
        }
        String unitText = columns.value(Column.UNIT, fields);
        Optional<Unit> unit = UnitText.read(unitText);
        if (unit.isEmpty()) {
            return new Row.Bad(line, Refusal.UNKNOWN_UNIT, unitText);
        }
        String taxText = columns.value(Column.TAX, fields);
        Optional<String> tax = taxes.read(taxText);
        if (tax.isEmpty()) {
            return new Row.Bad(line, Refusal.UNKNOWN_TAX, taxText);
        }
        // Last, because only a row that goes in makes a later one with its code a duplicate.
        if (!seen.add(code.isEmpty() ? "name " + name : code)) {
            return new Row.Bad(line, Refusal.TWICE_IN_FILE, code.isEmpty() ? name : code);
        }
        NewProduct product = new NewProduct(name, code, shelf, price.get(), unit.get(), tax.get());
        return new Row.Good(line, product);
    }

    /// A product without a barcode is picked by hand. An EAN or UPC code has a check digit.
    private static Optional<Row> badCode(long line, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Barcode> barcode = Barcode.read(code);
        if (barcode.isEmpty()) {
            return Optional.of(new Row.Bad(line, Refusal.NO_BARCODE, code));
        }
        boolean hasCheckDigit =
                barcode.get().isDigits() && List.of(8, 12, 13, 14).contains(code.length());
        return hasCheckDigit && !barcode.get().isGtin()
                ? Optional.of(new Row.Bad(line, Refusal.BAD_CHECK_DIGIT, code))
                : Optional.empty();
    }

    private static Optional<Row> badName(long line, String name) {
        if (name.isEmpty()) {
            return Optional.of(new Row.Bad(line, Refusal.EMPTY_NAME, ""));
        }
        return name.length() > LONGEST_NAME
                ? Optional.of(new Row.Bad(line, Refusal.LONG_NAME, name))
                : Optional.empty();
    }

    private static Optional<Row> badShelf(long line, String shelf) {
        return shelf.length() > LONGEST_CATEGORY
                ? Optional.of(new Row.Bad(line, Refusal.LONG_CATEGORY, shelf))
                : Optional.empty();
    }

    /// The first part of a path such as `Food (folder)/Tea (folder)/Green tea`: a cashier finds
    /// products among a few categories, not among hundreds.
    private String shelf(String path) {
        int end = path.indexOf('/');
        String first = end < 0 ? path : path.substring(0, end);
        String shelf = clean(first.replace("(folder)", ""));
        return shelf.isEmpty() ? otherShelf : shelf;
    }

    private static String clean(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
