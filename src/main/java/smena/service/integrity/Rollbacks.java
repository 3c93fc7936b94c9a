package smena.service.integrity;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.backup.Anchor;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.service.backup.Anchors;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.SchemaFingerprint;
import smena.store.Transaction;

import java.util.Optional;

/// A database that is older than the anchors outside it: somebody put an old copy in its place, or
/// the file with its newest entries is gone; or one whose schema is not the till's own. Nothing is
/// sold until a manager has acknowledged it.
public final class Rollbacks {
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Anchors anchors;
    private volatile Optional<Found> found;
    private volatile Runnable acknowledged = () -> {};

    /// @param doubt what the check at the start found
    public Rollbacks(
            Database database,
            Journal journal,
            Rights rights,
            Anchors anchors,
            Optional<Kind> doubt) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.anchors = anchors;
        this.found = database.read(tx -> look(tx, doubt));
        if (found.isPresent()) {
            // Beside a running till the anchor may be newer than the view it was compared with.
            this.found = database.read(tx -> look(tx, doubt));
        }
    }

    /// What is wrong with the state.
    public enum Kind {
        /// An anchor outside names entries that are missing.
        OLDER,
        /// The till did not shut down cleanly, and the file with its newest entries is gone.
        NEWEST_MISSING,
        /// One of the newest entries is not as it was written.
        JOURNAL_BROKEN,
        /// The schema was changed outside the till.
        SCHEMA_CHANGED
    }

    /// What was found.
    ///
    /// @param anchor the furthest anchor beyond what is there; empty where only the newest entries'
    ///     file is missing
    /// @param headSeq the newest entry that is there
    /// @param schema what of the schema is not the till's own; empty for other kinds
    public record Found(Kind kind, Optional<Anchor> anchor, long headSeq, String schema) {}

    /// What is done once somebody has acknowledged it, before anything else is.
    public void onAcknowledged(Runnable act) {
        acknowledged = act;
    }

    /// What was found when the till was opened and has not been acknowledged.
    public Optional<Found> found() {
        return found;
    }

    /// The same as a problem, to be shown as a sentence.
    public Optional<Problem> standing() {
        return found.map(Rollbacks::problem);
    }

    /// A manager acknowledges it: the till goes on with what is there. Needs [Right#EDIT_SETTINGS].
    public void acknowledge(Actor actor, String reason) {
        String why = TypedText.required(reason, LONGEST_REASON, new Problem.BadReason());
        acknowledge(Optional.of(actor), why);
    }

    /// The same for anyone who can run commands on this machine; the journal names nobody.
    public void acknowledge() {
        acknowledge(Optional.empty(), "");
    }

    /// Refuses to sell until it is acknowledged.
    public void check() {
        found.ifPresent(
                older -> {
                    throw new Refused(problem(older));
                });
    }

    /// Puts the till's own schema back, before anything else is written.
    public void mendSchema() {
        ForeignSchema.mend(database, journal);
    }

    /// Records in the journal what was found, once. A changed schema is recorded as it is mended.
    public void journalFound() {
        found.filter(older -> older.kind() != Kind.SCHEMA_CHANGED)
                .ifPresent(
                        older ->
                                database.write(
                                        tx ->
                                                journal.append(
                                                        tx,
                                                        EntryKind.ROLLBACK,
                                                        "found",
                                                        older.kind().name(),
                                                        "headSeq",
                                                        older.headSeq(),
                                                        "knownSeq",
                                                        seq(older),
                                                        "knownHash",
                                                        older.anchor()
                                                                .map(a -> a.head().hash())
                                                                .orElse(""),
                                                        "source",
                                                        older.anchor()
                                                                .map(Anchor::source)
                                                                .orElse(""))));
    }

    private void acknowledge(Optional<Actor> actor, String reason) {
        Found older = found.orElse(null);
        if (older == null) {
            return;
        }
        Object[] facts = {
            "headSeq", older.headSeq(),
            "lostSeq", seq(older),
            "lostAt", older.anchor().map(a -> a.at().toEpochMilli()).orElse(0L),
            "reason", reason
        };
        database.write(
                tx -> {
                    tx.health().mendSchema(SchemaFingerprint.deviations(tx));
                    Optional<Employee> by = actor.map(who -> rights.decide(tx, who));
                    return by.map(
                                    who ->
                                            journal.append(
                                                    tx,
                                                    EntryKind.ROLLBACK,
                                                    who,
                                                    Optional.empty(),
                                                    facts))
                            .orElseGet(() -> journal.append(tx, EntryKind.ROLLBACK, facts));
                });
        found =
                database.read(tx -> look(tx, Optional.empty()))
                        .filter(again -> again.kind() != Kind.SCHEMA_CHANGED);
        acknowledged.run();
    }

    private Optional<Found> look(Transaction tx, Optional<Kind> doubt) {
        long head = tx.journal().head().map(JournalEntry::seq).orElse(0L);
        Optional<Anchor> anchor = anchors.contradiction(tx);
        return anchor.map(_ -> Kind.OLDER)
                .or(() -> doubt)
                .map(k -> new Found(k, anchor, head, ""))
                .or(
                        () ->
                                ForeignSchema.look(tx)
                                        .map(
                                                what ->
                                                        new Found(
                                                                Kind.SCHEMA_CHANGED,
                                                                anchor,
                                                                head,
                                                                what)));
    }

    private static long seq(Found older) {
        return older.anchor().map(a -> a.head().seq()).orElse(older.headSeq());
    }

    static Problem problem(Found older) {
        return switch (older.kind()) {
            case SCHEMA_CHANGED -> new Problem.SchemaChanged(older.schema());
            case JOURNAL_BROKEN -> new Problem.JournalBroken(older.headSeq());
            case OLDER, NEWEST_MISSING ->
                    new Problem.OlderState(older.headSeq(), Math.max(older.headSeq(), seq(older)));
        };
    }
}
