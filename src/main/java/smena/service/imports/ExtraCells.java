package smena.service.imports;

import smena.domain.catalog.NetContent;
import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductExtras;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SearchText;
import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The cells of one row besides those it has to have. The first that makes no sense is kept.
final class ExtraCells {
    private static final Pattern GOODS_CODE = Pattern.compile("\\d{17}");
    private static final Pattern STATE_CODE =
            Pattern.compile("\\d{1," + ProductFacts.LONGEST_CODE + "}");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,7})(?:[.,]0+)?");
    private static final long LARGEST_SCALE_NUMBER = 9_999_999;

    private final Columns columns;
    private final Line line;
    private final Unit unit;
    private Optional<Row.Bad> wrong = Optional.empty();

    ExtraCells(Columns columns, Line line, Unit unit) {
        this.columns = columns;
        this.line = line;
        this.unit = unit;
    }

    /// The row, if a cell of it makes no sense.
    Optional<Row.Bad> wrong() {
        return wrong;
    }

    /// What they say.
    ProductExtras read() {
        return new ProductExtras(
                text(Column.GOODS_CODE, GOODS_CODE, Refusal.BAD_GOODS_CODE),
                quantity(Column.LOW_STOCK),
                cell(
                        Column.SCALE_NUMBER,
                        text -> scaleNumber(text).map(Optional::of),
                        Refusal.BAD_SCALE_NUMBER,
                        Optional.empty()),
                yes(Column.SINGLES_AT_PACK_PRICE),
                cell(
                        Column.PACKS,
                        text -> PackText.read(text, unit),
                        Refusal.BAD_PACK,
                        Map.<String, ProductCode>of()),
                facts(),
                yes(Column.ARCHIVED));
    }

    private ProductFacts facts() {
        return new ProductFacts(
                text(Column.PACKAGE_CODE, STATE_CODE, Refusal.BAD_STATE_CODE),
                text(Column.UNIT_CODE, STATE_CODE, Refusal.BAD_STATE_CODE),
                cell(
                        Column.OWNER_TYPE,
                        text -> owner(text).map(Optional::of),
                        Refusal.UNKNOWN_OWNER,
                        Optional.empty()),
                yes(Column.FULL_PRICE),
                text(Column.SHELF, ProductFacts.LONGEST_SHELF),
                text(Column.SUPPLIER, ProductFacts.LONGEST_SUPPLIER),
                quantity(Column.FILL_TO),
                cell(Column.SHELF_DAYS, ExtraCells::days, Refusal.BAD_DAYS, 0),
                yes(Column.OPEN_PRICE),
                text(Column.SHORT_NAME, ProductFacts.LONGEST_SHORT_NAME),
                cell(
                        Column.NET_CONTENT,
                        text -> NetContent.read(text).map(NetContent::text),
                        Refusal.BAD_NET_CONTENT,
                        ""));
    }

    private <T> T cell(Column column, Function<String, Optional<T>> read, Refusal why, T none) {
        FileCell cell = columns.cell(column, line);
        String text = cell.text();
        if (text.isEmpty()) {
            return none;
        }
        if (cell.kind() == FileCell.Kind.ROUNDED) {
            refuse(Refusal.DIGITS_LOST, text);
            return none;
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            refuse(why, text);
        }
        return value.orElse(none);
    }

    private void refuse(Refusal why, String text) {
        if (wrong.isEmpty()) {
            wrong = Optional.of(new Row.Bad(line.number(), why, text));
        }
    }

    private String text(Column column, Pattern fits, Refusal why) {
        return cell(
                column, text -> Optional.of(text).filter(t -> fits.matcher(t).matches()), why, "");
    }

    private String text(Column column, int longest) {
        return cell(
                column,
                text -> Optional.of(text).filter(t -> t.length() <= longest),
                Refusal.LONG_TEXT,
                "");
    }

    private boolean yes(Column column) {
        return cell(column, RuleText::yes, Refusal.NOT_YES_OR_NO, false);
    }

    private Quantity quantity(Column column) {
        return cell(column, QuantityText::read, Refusal.BAD_QUANTITY, Quantity.ZERO);
    }

    private static Optional<Long> scaleNumber(String text) {
        return whole(text).filter(n -> n >= 1 && n <= LARGEST_SCALE_NUMBER);
    }

    private static Optional<Integer> days(String text) {
        return whole(text)
                .filter(days -> days <= ProductFacts.MOST_DAYS)
                .map(days -> Math.toIntExact(days));
    }

    private static Optional<Long> whole(String text) {
        var digits = WHOLE.matcher(text);
        return digits.matches() ? Optional.of(Long.parseLong(digits.group(1))) : Optional.empty();
    }

    private static Optional<OwnerType> owner(String text) {
        return switch (SearchText.fold(text.toLowerCase(Locale.ROOT))) {
            case "resale", "pereprodaja", "qayta sotish" -> Optional.of(OwnerType.RESALE);
            case "own make", "svoyo proizvodstvo", "oz mahsuloti" ->
                    Optional.of(OwnerType.OWN_MAKE);
            case "service", "usluga", "xizmat" -> Optional.of(OwnerType.SERVICE);
            default -> Optional.empty();
        };
    }
}
