package smena.domain.people;

import smena.domain.journal.Sha256;
import smena.domain.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Another person's approval, given with their PIN for one act, one subject and at most one amount.
///
/// @param id its row
/// @param act what may be done with it, once
/// @param askedBy the person who asked
/// @param approvedBy the person who approved it
/// @param reason why
/// @param at when, UTC
public record Approval(
        long id, Ask act, Employee askedBy, Employee approvedBy, String reason, Instant at) {
    /// How long it can be used.
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /// Nobody finds another content of so many digits within ten minutes.
    private static final int DIGITS = 16;

    /// Whether it can still be used at `now`. A clock that was set back by more than [#GOOD_FOR]
    /// does not make it last longer.
    public boolean isGoodAt(Instant now) {
        return Duration.between(at, now).abs().compareTo(GOOD_FOR) <= 0;
    }

    /// The subject of an act that its UUID alone does not say: whoever gets it approved does that
    /// and nothing else under this UUID.
    ///
    /// @param content all that matters of it, each written the same way each time
    public static String subject(UUID act, Object... content) {
        return act + " " + Sha256.hex(List.of(content).toString()).substring(0, DIGITS);
    }

    /// What somebody asks to do.
    ///
    /// @param right the right they lack
    /// @param subject what it is about: a basket's UUID, a shift's or a sale's id, see also
    ///     [#subject]; empty for nothing
    /// @param amount how much it is about; [Money#ZERO] where no amount is involved
    public record Ask(Right right, String subject, Money amount) {}
}
