package smena.domain.figures;

import smena.domain.Moment;
import smena.domain.money.Money;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a drawer was over or short while one person answered for it: until they gave it away, or
/// closed the shift.
///
/// @param shift its row
/// @param seq the entry of the journal that the count led to
/// @param z the number of the Z-report; 0 for a handover
/// @param person who gave the drawer, or closed
/// @param difference counted less expected; negative is short
public record DrawerShare(
        long shift, long seq, long z, long person, String name, Moment when, Money difference) {

    /// Takes from each count what an earlier one of its shift had found already: what is missing is
    /// missing at every later count too. The shares of a shift add up to its last count.
    ///
    /// @param counts with the difference that each of them found
    public static List<DrawerShare> of(List<DrawerShare> counts) {
        Map<Long, Money> before = new HashMap<>();
        return counts.stream()
                .sorted(Comparator.comparingLong(DrawerShare::seq))
                .map(
                        count -> {
                            Money known = before.put(count.shift, count.difference);
                            return known == null ? count : count.less(known);
                        })
                .toList();
    }

    private DrawerShare less(Money known) {
        return new DrawerShare(shift, seq, z, person, name, when, difference.minus(known));
    }
}
