package smena.domain.people;

import java.util.Optional;

/// A secret number. Its digits are never shown, not even in a log.
///
/// @param digits four to eight digits
public record Pin(String digits) {
    /// The fewest digits of any PIN.
    public static final int SHORTEST = 4;

    /// The most digits of any PIN.
    public static final int LONGEST = 8;

    /// The PIN in `text`, if it has four to eight digits and nothing else.
    public static Optional<Pin> read(String text) {
        boolean fits = text.length() >= SHORTEST && text.length() <= LONGEST;
        return fits && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new Pin(text))
                : Optional.empty();
    }

    /// Whether it is long enough for `role`.
    public boolean fits(Role role) {
        return digits.length() >= role.shortestPin();
    }

    /// Whether it is long enough but guessed first: one digit again and again, for a role that asks
    /// for a long PIN.
    public boolean isTooSimple(Role role) {
        return role.shortestPin() > SHORTEST && digits.chars().distinct().count() == 1;
    }

    @Override
    public String toString() {
        return "Pin[****]";
    }
}
