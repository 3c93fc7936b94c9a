package smena.domain.money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A tax rate as the shop keeps it: what products name, and what it takes from which day on. What
/// it has taken on a day is never changed; another percentage is a further step.
///
/// @param code what products, files and other programs call it; stays for good
/// @param name the shop's own name for it; empty where its percentage says enough
/// @param steps what it takes: the first from the beginning, each other one from its day on
/// @param active whether products may get it
public record ShopTaxRate(String code, String name, List<Step> steps, boolean active) {
    /// The most characters of a code: that of a step is longer by its day.
    public static final int LONGEST_CODE = 16;

    /// The most characters of a name.
    public static final int LONGEST_NAME = 40;

    /// What a rate takes from a day on.
    ///
    /// @param since the first business date; empty for the beginning
    /// @param rate what booked lines name; its code is that of the rate and its day
    public record Step(Optional<LocalDate> since, TaxRate rate) {
        private boolean hasBegun(LocalDate day) {
            return since.filter(first -> first.isAfter(day)).isEmpty();
        }
    }

    /// Puts the steps in order. Refuses a rate that takes nothing from the beginning.
    public ShopTaxRate {
        steps =
                steps.stream()
                        .sorted(Comparator.comparing(step -> step.since().orElse(LocalDate.MIN)))
                        .toList();
        if (steps.isEmpty() || steps.getFirst().since().isPresent()) {
            throw new IllegalArgumentException("a tax rate has a beginning");
        }
    }

    /// One that takes the same on each day.
    public static ShopTaxRate of(TaxRate rate) {
        Step first = new Step(Optional.empty(), rate);
        return new ShopTaxRate(rate.code(), "", List.of(first), true);
    }

    /// What it takes on a business date.
    public TaxRate on(LocalDate day) {
        return stepOn(day).rate();
    }

    /// The step that is in force on a business date.
    public Step stepOn(LocalDate day) {
        return steps.stream().filter(step -> step.hasBegun(day)).toList().getLast();
    }

    /// What it is going to take after a business date, the next first.
    public List<Step> after(LocalDate day) {
        return steps.stream().filter(step -> !step.hasBegun(day)).toList();
    }

    /// Whether booked lines of this rate may name this code.
    boolean isOf(String booked) {
        return steps.stream().anyMatch(step -> step.rate().code().equals(booked));
    }

    /// The same under another name.
    public ShopTaxRate named(String other) {
        return new ShopTaxRate(code, other, steps, active);
    }

    /// The same that takes something else from the beginning; only before anybody has seen it.
    public ShopTaxRate beginning(TaxRate first) {
        Step step = new Step(Optional.empty(), first);
        return new ShopTaxRate(
                code,
                name,
                Stream.concat(Stream.of(step), steps.stream().skip(1)).toList(),
                active);
    }

    /// The same, in use or archived.
    public ShopTaxRate active(boolean now) {
        return new ShopTaxRate(code, name, steps, now);
    }

    /// The same that takes something else from a business date on.
    public ShopTaxRate from(LocalDate since, TaxRate.Kind kind, int basisPoints) {
        Step next = new Step(Optional.of(since), new TaxRate("", kind, basisPoints));
        return new ShopTaxRate(
                code, name, Stream.concat(steps.stream(), Stream.of(next)).toList(), active);
    }

    /// The same without what it was going to take after a business date.
    public ShopTaxRate without(Step planned) {
        return new ShopTaxRate(
                code, name, steps.stream().filter(step -> !step.equals(planned)).toList(), active);
    }
}
