package smena.domain.promotion;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one line gets, with the choices made for lines before it. It never changes, so that many
/// ways share their beginnings.
///
/// @param before the choice before; null for the empty beginning
/// @param line where the line stands among the lines
/// @param by the promotion the line takes part in; null where it gets what it gets alone
/// @param age what makes the line cheaper, the older the smaller
/// @param used how many of its pieces take part
/// @param free how many of those cost nothing
/// @param amount what the line saves, in minor units
/// @param total what all of them save
record Choice(
        @Nullable Choice before,
        int line,
        @Nullable Promotion by,
        long age,
        int used,
        int free,
        long amount,
        long total) {
    /// Nothing is chosen yet.
    static Choice none() {
        return new Choice(null, -1, null, 0, 0, 0, 0, 0);
    }

    /// With a line that takes part in nothing.
    ///
    /// @param own what makes it cheaper by itself
    Choice alone(int index, Optional<Reduction> own) {
        long saved = own.map(Reduction::amount).orElse(Money.ZERO).minor();
        return new Choice(
                this,
                index,
                null,
                own.map(Choice::age).orElse(0L),
                0,
                0,
                saved,
                Math.addExact(total, saved));
    }

    /// With a line that takes part in a promotion.
    Choice by(int index, Promotion promotion, int pieces, int freed, long saved) {
        return new Choice(
                this,
                index,
                promotion,
                promotion.id(),
                pieces,
                freed,
                saved,
                Math.addExact(total, saved));
    }

    /// Whether it saves more; where both save the same, whether the oldest line that makes a
    /// difference saves more, then whether it takes the older promotion. Both decide on the same
    /// lines in the same order, so that they are gone back through side by side.
    boolean isBetterThan(Choice other) {
        if (total != other.total) {
            return total > other.total;
        }
        int oldest = Integer.MAX_VALUE;
        int oldestByAge = Integer.MAX_VALUE;
        boolean saves = false;
        boolean isOlder = false;
        Choice mine = this;
        Choice theirs = other;
        while (mine != theirs && mine.before != null && theirs.before != null) {
            if (mine.line < oldest && mine.amount != theirs.amount) {
                oldest = mine.line;
                saves = mine.amount > theirs.amount;
            }
            if (mine.line < oldestByAge && mine.age != theirs.age) {
                oldestByAge = mine.line;
                isOlder = mine.age < theirs.age;
            }
            mine = mine.before;
            theirs = theirs.before;
        }
        return oldest < Integer.MAX_VALUE ? saves : isOlder;
    }

    /// All choices that lead here, without the empty beginning.
    List<Choice> chain() {
        List<Choice> all = new ArrayList<>();
        for (Choice at = this; at != null && at.line >= 0; at = at.before) {
            all.add(at);
        }
        return all;
    }

    /// Packs come before every promotion, a customer's discount after them.
    private static long age(Reduction own) {
        long other = own.kind() == Reduction.Kind.CUSTOMER ? Long.MAX_VALUE : 0;
        return own.promotion().orElse(other);
    }
}
