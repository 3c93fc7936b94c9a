package smena.service;

import smena.domain.people.Program;
import smena.store.Database;
import smena.store.ReplyStore;
import smena.store.Transaction;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// Does once what a program may ask for twice: the first answer is kept in the transaction of the
/// act itself, so there is never one without the other.
public final class Once {
    private final Database database;
    private final Clock clock;

    Once(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What a program asks for under a key of its own.
    ///
    /// @param program who asks
    /// @param key 1 to 200 letters, the program's own
    /// @param hash the SHA-256 of all that it asks for: the call and its body, in hex
    public record Wish(Program program, String key, String hash) {}

    /// An answer as it was given.
    ///
    /// @param status the HTTP status, 200 to 299
    /// @param body its text
    public record Reply(int status, String body) {}

    /// How a wish was met.
    public sealed interface Met {
        /// It was done now.
        record Now(Reply reply) implements Met {}

        /// It had been done before, and this was the answer.
        record Before(Reply reply) implements Met {}

        /// Something else had been asked for under the same key.
        record Otherwise() implements Met {}
    }

    /// How the wish was met before, if it was.
    public Optional<Met> before(Wish wish) {
        return database.read(tx -> before(tx, wish));
    }

    /// Meets the wish: does `act` and keeps its answer, unless it was met before. A refusal rolls
    /// all back and is not kept.
    public Met meet(Wish wish, Supplier<Reply> act) {
        return database.write(
                tx ->
                        before(tx, wish)
                                .orElseGet(
                                        () -> {
                                            Reply reply = act.get();
                                            keep(tx, wish, reply);
                                            return new Met.Now(reply);
                                        }));
    }

    /// Does `act` as one transaction, for a program that gave no key.
    public Reply now(Supplier<Reply> act) {
        return database.write(_ -> act.get());
    }

    private static Optional<Met> before(Transaction tx, Wish wish) {
        return tx.replies()
                .find(wish.program().id(), wish.key())
                .map(
                        kept ->
                                kept.request().equals(wish.hash())
                                        ? new Met.Before(new Reply(kept.status(), kept.body()))
                                        : new Met.Otherwise());
    }

    private void keep(Transaction tx, Wish wish, Reply reply) {
        tx.replies()
                .insert(
                        wish.program().id(),
                        wish.key(),
                        new ReplyStore.Kept(wish.hash(), reply.status(), reply.body()),
                        clock.instant());
    }
}
