package smena.domain.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A report over a period: what its rows stand for. A new one is one more constant and its texts
/// (`figures.by.…`).
public enum Grouping {
    DAY(Source.LINES, part -> Label.of(part.day().toString())),
    HOUR(Source.LINES, part -> Label.of("%02d".formatted(part.hour()))),
    PRODUCT(Source.LINES, BookedPart::product),
    CATEGORY(Source.LINES, BookedPart::category),
    CASHIER(Source.LINES, BookedPart::employee),
    TAX(Source.LINES, BookedPart::taxRate),
    METHOD(Source.PAYMENTS, BookedPart::method);

    private final Source source;
    private final Function<BookedPart, Label> label;

    Grouping(Source source, Function<BookedPart, Label> label) {
        this.source = source;
        this.label = label;
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
