package smena.domain.shift;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;

import java.util.List;

/// What somebody counted in the drawer.
///
/// @param lines by note and coin; empty where only the total was given
/// @param total everything
public record CashCount(List<Line> lines, Money total) {
    /// Some pieces of one note or coin.
    ///
    /// @param denomination its value
    /// @param pieces how many
    public record Line(Money denomination, long pieces) {}

    /// The most pieces of one note or coin that make sense.
    public static final long MOST_PIECES = 100_000;

    /// A total without its parts.
    public static CashCount total(Money total) {
        return new CashCount(List.of(), total);
    }

    /// Refuses a count that nobody can have made: pieces below 0 or more than make sense, parts
    /// that do not add up.
    public void check() {
        for (Line line : lines) {
            if (!line.denomination().isPositive() || line.pieces() < 0) {
                throw new Refused(new Problem.BadCount());
            }
            if (line.pieces() > MOST_PIECES) {
                throw new Refused(new Problem.TooManyPieces(MOST_PIECES));
            }
        }
        if (!lines.isEmpty() && !of(lines).total().equals(total)) {
            throw new Refused(new Problem.BadCount());
        }
    }

    /// The sum of what was counted by note and coin. Lines of 0 pieces are left out.
    public static CashCount of(List<Line> lines) {
        Money total =
                lines.stream()
                        .map(line -> line.denomination().times(line.pieces()))
                        .reduce(Money.ZERO, Money::plus);
        return new CashCount(lines.stream().filter(line -> line.pieces() > 0).toList(), total);
    }
}
