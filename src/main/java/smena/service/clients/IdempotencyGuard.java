package smena.service.clients;

import smena.domain.journal.EntryKind;
import smena.domain.journal.Sha256;
import smena.domain.people.ApiClient;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.ReplyStore;
import smena.store.Transaction;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the requests of programs idempotent: the first answer is kept in the transaction of the
/// act itself, so there is never one without the other.
public final class IdempotencyGuard {
    private final Database database;
    private final Journal journal;

    public IdempotencyGuard(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// A request with the program's own idempotency key.
    ///
    /// @param client who asks
    /// @param key 1 to 200 characters, the program's own
    /// @param hash the SHA-256 of all that it asks for: the call and its body, in hex
    public record IdempotencyRequest(ApiClient client, String key, String hash) {}

    /// An answer as it was given.
    ///
    /// @param status the HTTP status, 200 to 299
    /// @param body its text
    public record Reply(int status, String body) {}

    /// The result of a request.
    public sealed interface IdempotencyResult {
        /// It was done now.
        record Now(Reply reply) implements IdempotencyResult {}

        /// It had been done before, and this was the answer.
        record Before(Reply reply) implements IdempotencyResult {}

        /// Something else had been asked for under the same key.
        record Otherwise() implements IdempotencyResult {}
    }

    /// The earlier result of the request, if there is one.
    public Optional<IdempotencyResult> before(IdempotencyRequest request) {
        return database.read(tx -> before(tx, request));
    }

    /// Handles the request: does `act` and keeps its answer, unless it was done before. A refusal
    /// rolls all back and is not kept.
    public IdempotencyResult meet(IdempotencyRequest request, Supplier<Reply> act) {
        return database.write(
                tx ->
                        before(tx, request)
                                .orElseGet(
                                        () -> {
                                            Reply reply = act.get();
                                            keep(tx, request, reply);
                                            return new IdempotencyResult.Now(reply);
                                        }));
    }

    /// Does `act` as one transaction, for a program that gave no key.
    public Reply now(Supplier<Reply> act) {
        return database.write(_ -> act.get());
    }

    private static Optional<IdempotencyResult> before(Transaction tx, IdempotencyRequest request) {
        return tx.replies()
                .find(request.client().id(), request.key())
                .map(
                        kept ->
                                kept.request().equals(request.hash())
                                        ? new IdempotencyResult.Before(
                                                new Reply(kept.status(), kept.body()))
                                        : new IdempotencyResult.Otherwise());
    }

    private void keep(Transaction tx, IdempotencyRequest request, Reply reply) {
        Instant now = journal.now().at();
        tx.replies()
                .insert(
                        request.client().id(),
                        request.key(),
                        new ReplyStore.Kept(request.hash(), reply.status(), reply.body()),
                        now);
        journal.append(
                tx,
                EntryKind.REPLY_KEPT,
                "program",
                request.client().id(),
                "key",
                request.key(),
                "request",
                request.hash(),
                "status",
                reply.status(),
                "body",
                Sha256.hex(reply.body()),
                "at",
                now.toEpochMilli());
    }
}
