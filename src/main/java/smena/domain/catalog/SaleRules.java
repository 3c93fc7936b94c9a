package smena.domain.catalog;

import java.time.LocalDate;
import java.util.Optional;

/// What the law asks for when a product is sold, each from its day on. Source: `domain.md` §9.2 and
/// §14.
///
/// @param age how old a customer has to be; empty for any age
/// @param noCashFrom the day from which it is not sold for cash; empty where it is
/// @param markedFrom the day from which each piece is sold with its own code; empty for no code
public record SaleRules(
        Optional<MinimumAge> age, Optional<LocalDate> noCashFrom, Optional<LocalDate> markedFrom) {
    /// Nothing is asked.
    public static final SaleRules NONE = new SaleRules(Optional.empty(), Optional.empty());

    /// Rules of a product without marks.
    public SaleRules(Optional<MinimumAge> age, Optional<LocalDate> noCashFrom) {
        this(age, noCashFrom, Optional.empty());
    }

    /// The same with a code for each piece from this day on.
    public SaleRules markedFrom(LocalDate day) {
        return new SaleRules(age, noCashFrom, Optional.of(day));
    }

    /// How old a customer has to be.
    ///
    /// @param years completed
    /// @param from the day from which that is asked
    public record MinimumAge(int years, LocalDate from) {
        /// The lowest and the highest that anybody asks for.
        public static final int LEAST = 1;

        public static final int MOST = 99;
    }

    /// How old a customer has to be on `day`; 0 for any age.
    public int ageOn(LocalDate day) {
        return age.filter(asked -> !day.isBefore(asked.from())).map(MinimumAge::years).orElse(0);
    }

    /// Whether each piece is sold with its own code on `day`.
    public boolean isMarkedOn(LocalDate day) {
        return markedFrom.filter(from -> !day.isBefore(from)).isPresent();
    }

    /// Whether it is sold for cash on `day`.
    public boolean takesCashOn(LocalDate day) {
        return noCashFrom.map(day::isBefore).orElse(true);
    }
}
