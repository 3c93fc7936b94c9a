package smena.domain.figures;

import smena.domain.figures.Grouping.Source;
import smena.domain.shift.BusinessPeriod;

import java.util.Optional;
import java.util.function.Predicate;

/// What a report of sales is asked for.
///
/// @param only what alone it is about; empty for everything
public record ReportQuery(BusinessPeriod period, Grouping grouping, Optional<Only> only) {
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

    /// What it is made of: payments know no goods, and lines no method.
    public Source source() {
        return only.map(Only::by).filter(by -> by == Grouping.METHOD).isPresent()
                ? Source.PAYMENTS
                : grouping.source();
    }

    /// Whether it is made of lines, which alone have discounts, taxes and costs.
    public boolean isOfGoods() {
        return source() == Source.LINES;
    }

    /// Which sums of whole shifts it can be made of; empty where it tells apart what they do not.
    public Optional<Grouping> frozen() {
        return only.isEmpty()
                ? Optional.of(grouping)
                : only.map(Only::by).filter(by -> grouping == Grouping.DAY && by != grouping);
    }

    /// Whether such a report can be made.
    public boolean isPossible() {
        return only.isEmpty()
                || only.get().by() != grouping
                        && (grouping.isOfBoth() || grouping.source() == only.get().by().source());
    }

    /// Whether a part belongs into it.
    public boolean has(BookedPart part) {
        return only.isEmpty() || only.get().test(part);
    }
}
