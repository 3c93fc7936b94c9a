package smena.domain.figures;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A report over a period: what its rows stand for. A new one is one more constant, its texts
/// (`figures.by.…`, `figures.rows.…`, `figures.chart.…`), its button and its place among the
/// questions that switch over it: see the recipe "A report" in `contributing.md`.
public enum Grouping {
    DAY(Source.LINES, part -> Label.of(part.day().toString())),
    HOUR(Source.LINES, part -> Label.of("%02d".formatted(part.hour()))),
    PRODUCT(Source.LINES, BookedPart::product, Label.BY_NUMBER),
    CATEGORY(Source.LINES, BookedPart::category, Label.BY_NUMBER),
    CASHIER(Source.LINES, BookedPart::employee, Label.BY_NUMBER),
    TAX(Source.LINES, BookedPart::taxRate, NaturalOrder.OF_KEYS),
    METHOD(Source.PAYMENTS, BookedPart::method, NaturalOrder.OF_KEYS);

    private final Source source;
    private final Function<BookedPart, Label> label;
    private final Comparator<String> order;

    Grouping(Source source, Function<BookedPart, Label> label) {
        this(source, label, Comparator.naturalOrder());
    }

    Grouping(Source source, Function<BookedPart, Label> label, Comparator<String> order) {
        this.source = source;
        this.label = label;
        this.order = order;
    }

    /// What a report is made of.
    public enum Source {
        LINES,
        /// They add up to the lines plus the rounding of cash.
        PAYMENTS
    }

    public Source source() {
        return source;
    }

    /// Whether payments can be told apart by it as well as lines.
    boolean isOfBoth() {
        return this == DAY || this == HOUR || this == CASHIER;
    }

    /// Whether its rows are a time, one after the other.
    public boolean isTime() {
        return this == DAY || this == HOUR;
    }

    /// How its rows stand, by their keys.
    Comparator<String> order() {
        return order;
    }

    /// The row that a part belongs to.
    public Label of(BookedPart part) {
        return label.apply(part);
    }

    /// Its name for programs and the command line, such as `product`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The report of that name.
    public static Optional<Grouping> named(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
