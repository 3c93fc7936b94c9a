package smena.domain.price;

import smena.domain.Moment;

import java.time.Instant;
import java.util.Optional;

/// Prices that come into force together. Source: `domain.md` §9.4.
///
/// @param id its row; 0 for one that is not stored yet
/// @param origin what made it
/// @param reason why, as typed; may be empty
/// @param person the row of who made it; empty for the owner of the machine
/// @param made when it was made
/// @param due when its prices come into force; empty for at once
/// @param undoes the row of the document that it takes back
/// @param lines how many products it is about
/// @param state how far it is
/// @param done how many of its lines are dealt with
/// @param ended when it was done or cancelled
public record PriceDocument(
        long id,
        Origin origin,
        String reason,
        Optional<Long> person,
        Moment made,
        Optional<Instant> due,
        Optional<Long> undoes,
        int lines,
        State state,
        int done,
        Optional<Instant> ended) {
    /// The longest reason, in characters.
    public static final int LONGEST_REASON = 200;

    /// The most products of one that a person makes.
    public static final int MOST_LINES = 20_000;

    private static final int DIGITS = 5;

    /// What made it.
    public enum Origin {
        /// Somebody, as a document.
        BY_HAND,
        /// Somebody, on the card of the product.
        CARD,
        /// A file.
        IMPORT,
        /// Another program.
        PROGRAM,
        /// A goods receipt.
        RECEIPT,
        /// It takes another one back.
        UNDO
    }

    /// How far it is.
    public enum State {
        /// Its time is still to come.
        PLANNED,
        /// Its prices are coming into force.
        RUNNING,
        /// They hold.
        DONE,
        /// It was cancelled before its time.
        CANCELLED
    }

    /// Its number for people: `PRICE-00012`.
    public String number() {
        return number(id);
    }

    /// The number of the document of this row.
    public static String number(long id) {
        String digits = Long.toString(id);
        return "PRICE-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    /// The same with some lines more dealt with.
    public PriceDocument after(int more, Instant now) {
        int dealt = done + more;
        boolean all = dealt == lines;
        return with(
                all ? State.DONE : State.RUNNING, dealt, all ? Optional.of(now) : Optional.empty());
    }

    /// The same, cancelled.
    public PriceDocument cancelled(Instant now) {
        return with(State.CANCELLED, done, Optional.of(now));
    }

    private PriceDocument with(State now, int dealt, Optional<Instant> end) {
        return new PriceDocument(
                id, origin, reason, person, made, due, undoes, lines, now, dealt, end);
    }

    /// The same in this row.
    public PriceDocument numbered(long row) {
        return new PriceDocument(
                row, origin, reason, person, made, due, undoes, lines, state, done, ended);
    }
}
