package smena.domain.figures;

import smena.domain.figures.Grouping.Source;
import smena.domain.shift.BusinessPeriod;

import java.util.Optional;
import java.util.function.Predicate;

/// What a report of sales is asked for.
///
/// @param only what alone it is about, where somebody came down to it; empty for everything
/// @param filter what it is narrowed to
public record ReportQuery(
        BusinessPeriod period, Grouping grouping, Optional<Only> only, SalesFilter filter) {
    /// One that is not narrowed.
    public ReportQuery(BusinessPeriod period, Grouping grouping, Optional<Only> only) {
        this(period, grouping, only, SalesFilter.NONE);
    }

    /// One product, category, cashier, tax rate or method.
    ///
    /// @param by what it is
    public record Only(Grouping by, Label label) implements Predicate<BookedPart> {
        @Override
        public boolean test(BookedPart part) {
            return by.of(part).key().equals(label.key());
        }
    }

    /// A report of everything.
    public static ReportQuery of(BusinessPeriod period, Grouping grouping) {
        return new ReportQuery(period, grouping, Optional.empty());
    }

    /// The same, narrowed to this.
    public ReportQuery of(SalesFilter wanted) {
        return new ReportQuery(period, grouping, only, wanted);
    }

    /// What it is made of: payments know no goods, and lines no method.
    public Source source() {
        return asks(Source.PAYMENTS) ? Source.PAYMENTS : Source.LINES;
    }

    private boolean asks(Source source) {
        return asks(grouping, source)
                || only.filter(one -> asks(one.by(), source)).isPresent()
                || filter.asks(source);
    }

    private static boolean asks(Grouping by, Source source) {
        return !by.isOfBoth() && by.source() == source;
    }

    /// Whether it is about all that was paid: what was earned is known of all payments together,
    /// not of some of them.
    public boolean isOfAllPayments() {
        return only.isEmpty() && filter.of(SalesFacet.METHOD).isEmpty();
    }

    /// Whether it is made of lines, which alone have discounts, taxes and costs.
    public boolean isOfGoods() {
        return source() == Source.LINES;
    }

    /// Which sums of whole shifts it can be made of; empty where it tells apart what they do not.
    public Optional<Grouping> frozen() {
        if (!filter.isEmpty()) {
            return Optional.empty();
        }
        return only.isEmpty()
                ? Optional.of(grouping)
                : only.map(Only::by).filter(by -> grouping == Grouping.DAY && by != grouping);
    }

    /// Whether such a report can be made.
    public boolean isPossible() {
        boolean isTold = only.filter(one -> one.by() == grouping).isEmpty();
        return isTold && !(asks(Source.LINES) && asks(Source.PAYMENTS));
    }

    /// Whether a part belongs into it.
    public boolean has(BookedPart part) {
        return only.isEmpty() || only.get().test(part);
    }
}
