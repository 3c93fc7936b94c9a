package smena.domain.work;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that needs somebody; it goes when its cause goes.
///
/// @param count of how many things; 0 where that says nothing
/// @param more whether there are more than that
/// @param amount how much money it is about
/// @param names of the first of them, or of whom it is about
/// @param number the shift's, or the most days
/// @param day of what it is about
/// @param quantity what is left of the first of them
/// @param at when it was last well
public record WorkItem(
        WorkKind kind,
        long count,
        boolean more,
        Optional<Money> amount,
        List<String> names,
        long number,
        Optional<LocalDate> day,
        Optional<Quantity> quantity,
        Optional<Instant> at) {

    /// One of which nothing but its kind is known.
    public static WorkItem of(WorkKind kind) {
        return new WorkItem(
                kind,
                0,
                false,
                Optional.empty(),
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same about so many.
    public WorkItem count(long all, boolean andMore) {
        return new WorkItem(kind, all, andMore, amount, names, number, day, quantity, at);
    }

    /// The same about so much.
    public WorkItem amount(Money sum) {
        return new WorkItem(kind, count, more, Optional.of(sum), names, number, day, quantity, at);
    }

    /// The same with names.
    public WorkItem names(List<String> all) {
        return new WorkItem(kind, count, more, amount, List.copyOf(all), number, day, quantity, at);
    }

    /// The same with a number.
    public WorkItem number(long one) {
        return new WorkItem(kind, count, more, amount, names, one, day, quantity, at);
    }

    /// The same of a day.
    public WorkItem day(LocalDate of) {
        return new WorkItem(
                kind, count, more, amount, names, number, Optional.of(of), quantity, at);
    }

    /// The same with what is left.
    public WorkItem quantity(Quantity left) {
        return new WorkItem(kind, count, more, amount, names, number, day, Optional.of(left), at);
    }

    /// The same with when it was last well.
    public WorkItem at(Optional<Instant> last) {
        return new WorkItem(kind, count, more, amount, names, number, day, quantity, last);
    }
}
