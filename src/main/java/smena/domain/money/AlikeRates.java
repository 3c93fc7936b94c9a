package smena.domain.money;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The rates that stand on one paper. Where two of them take the same, their percentage does not
/// say which is which: then the code of the rate does, which never changes, so that a paper of the
/// past still says what it said.
///
/// @param all each rate that has a line
public record AlikeRates(Set<TaxRate> all) {
    /// What parts the code of a rate from the day a step of it begins on.
    private static final char DAY = '-';

    /// Of lines that may name a rate more than once.
    public static AlikeRates among(Collection<TaxRate> rates) {
        return new AlikeRates(Set.copyOf(rates));
    }

    /// What tells `rate` from another that takes the same: its code, with the day it began on where
    /// the other is a step of the same rate. Empty where its percentage says enough.
    public String mark(TaxRate rate) {
        List<TaxRate> alike =
                all.stream()
                        .filter(other -> !other.code().equals(rate.code()))
                        .filter(other -> takesTheSame(rate, other))
                        .toList();
        if (alike.isEmpty()) {
            return "";
        }
        String code = withoutDay(rate);
        return alike.stream().anyMatch(other -> withoutDay(other).equals(code))
                ? rate.code()
                : code;
    }

    private static boolean takesTheSame(TaxRate one, TaxRate other) {
        return one.kind() == other.kind() && one.basisPoints() == other.basisPoints();
    }

    private static String withoutDay(TaxRate rate) {
        int day = rate.code().indexOf(DAY);
        return day < 0 ? rate.code() : rate.code().substring(0, day);
    }
}
