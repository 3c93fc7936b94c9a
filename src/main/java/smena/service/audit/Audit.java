package smena.service.audit;

import smena.domain.journal.JournalHead;
import smena.service.audit.Finding.About;
import smena.store.AuditStore;
import smena.store.Database;
import smena.store.JournalVerifier;
import smena.store.ReadOnlyDatabase;
import smena.store.Schema;
import smena.store.SchemaDeviation;
import smena.store.SchemaFingerprint;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Verifies the books of a data folder: the journal in itself, and every row against it. Read-only,
/// on a snapshot of the books, so that sales may go on meanwhile.
public final class Audit {
    private static final int TOLD = 512;

    private final Database database;
    private final JournalVerifier verifier;
    private final Anchors anchors;

    /// @param verifier the key that the journal must be signed with
    /// @param anchors where to look for evidence about the journal outside it
    public Audit(Database database, JournalVerifier verifier, Anchors anchors) {
        this.database = database;
        this.verifier = verifier;
        this.anchors = anchors;
    }

    /// Where evidence about the journal is kept.
    @FunctionalInterface
    public interface Anchors {
        /// The claims signed with this key.
        List<AnchorClaim> of(Transaction tx, JournalVerifier verifier);
    }

    /// Told how far a verification is.
    @FunctionalInterface
    public interface Watch {
        /// Whether it is to go on.
        ///
        /// @param checked how many entries were checked
        /// @param all how many there are
        boolean goOn(long checked, long all);
    }

    /// Somebody does not want to know any more.
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("verification", null, false, false);
        }
    }

    /// Verifies with the data folder's own key, watched; empty where the watch ended it.
    public Optional<Verdict> verify(Watch watch) {
        try {
            return Optional.of(
                    database.read(tx -> run(tx, verifier, anchors.of(tx, verifier), watch)));
        } catch (Cancelled ended) {
            return Optional.empty();
        }
    }

    /// Verifies one shift with the data folder's own key, watched: the chain from the entry of its
    /// opening to that of its Z, the Z from its receipts, its rows. Empty where the watch ended it;
    /// refuses a shift that is not there.
    public Optional<Verdict> verifyShift(long shift, Watch watch) {
        try {
            return Optional.of(database.read(tx -> shift(tx, verifier, shift, watch)));
        } catch (Cancelled ended) {
            return Optional.empty();
        }
    }

    private static Verdict shift(
            Transaction tx, JournalVerifier verifier, long number, Watch watch) {
        ShiftAudit audit = new ShiftAudit(tx.audit(), verifier, number);
        ShiftAudit.Range range = audit.range(tx.journal().last().map(JournalHead::seq).orElse(0L));
        long before = range.first() - 1;
        long all = range.last() - before;
        return audit.run(
                range, watched((checked, _) -> watch.goOn(checked - before, all), range.last()));
    }

    /// Verifies with the data folder's own key.
    public Verdict verify() {
        return database.read(tx -> run(tx, verifier, anchors.of(tx, verifier)));
    }

    /// Verifies with a key that was kept elsewhere: anyone who tampered with the books may have
    /// replaced the data folder's own key too. Refuses a file that is not a key.
    public Verdict verify(Path key) {
        JournalVerifier kept = JournalVerifier.read(key);
        return database.read(tx -> run(tx, kept, anchors.of(tx, kept)));
    }

    /// Verifies the books of a data folder that a till refuses to open, to find the entry that
    /// fails. Reads only; refuses what cannot be read at all.
    ///
    /// @param key the public key; the data folder's own is `keys/journal.pub`
    public static Verdict ofFolder(Path data, Path key) {
        JournalVerifier verifier = JournalVerifier.read(key);
        return ReadOnlyDatabase.read(data.resolve("smena.db"), tx -> run(tx, verifier, List.of()));
    }

    /// Verifies one shift of a data folder that a till refuses to open. Reads only; refuses what
    /// cannot be read at all, and a shift that is not there.
    ///
    /// @param key the public key; the data folder's own is `keys/journal.pub`
    public static Verdict ofFolder(Path data, Path key, long shift) {
        JournalVerifier verifier = JournalVerifier.read(key);
        return ReadOnlyDatabase.read(
                data.resolve("smena.db"), tx -> shift(tx, verifier, shift, (_, _) -> true));
    }

    /// Verifies the books that a transaction sees, such as those of a backup.
    public static Verdict run(Transaction tx, JournalVerifier verifier, List<AnchorClaim> anchors) {
        return run(tx, verifier, anchors, (_, _) -> true);
    }

    private static Verdict run(
            Transaction tx, JournalVerifier verifier, List<AnchorClaim> anchors, Watch watch) {
        Findings findings = new Findings();
        AuditStore store = tx.audit();
        int version = tx.health().schemaVersion();
        if (version != Schema.VERSION) {
            findings.add(Fault.SCHEMA_UNCHECKED, About.ROW, "flyway_schema_history", version);
        }
        List<SchemaDeviation> deviations = SchemaFingerprint.deviations(tx);
        deviations.forEach(
                object ->
                        findings.add(
                                fault(object), About.NOTHING, "", object.type(), object.name()));
        try {
            long all = tx.journal().last().map(JournalHead::seq).orElse(0L);
            return rows(store, verifier, findings, anchors, watched(watch, all));
        } catch (Cancelled ended) {
            throw ended;
        } catch (RuntimeException e) {
            if (deviations.stream().noneMatch(Audit::isLost)) {
                throw e;
            }
            return new Verdict(0, 0, 0, 0, "", false, findings.inOrder(), findings.more());
        }
    }

    /// Whether rows can not be read for it.
    private static boolean isLost(SchemaDeviation object) {
        return object.type().equals("table") && object.kind() != SchemaDeviation.Kind.ADDED;
    }

    private static Verdict rows(
            AuditStore store,
            JournalVerifier verifier,
            Findings findings,
            List<AnchorClaim> anchors,
            Consumer<JournalPlace> passed) {
        try (DatabaseCounterpart rows = new DatabaseCounterpart(findings, store);
                Stream<JournalPlace> entries =
                        store.journal()
                                .map(entry -> new JournalPlace(entry.seq(), Optional.of(entry)))
                                .peek(passed)) {
            Iterator<JournalPlace> places = entries.iterator();
            return new Verification(verifier, rows, findings, anchors).run(places);
        }
    }

    /// Now and then is enough: the screen is drawn no faster.
    private static Consumer<JournalPlace> watched(Watch watch, long all) {
        return place -> {
            boolean told = place.line() % TOLD == 0 || place.line() == all;
            if (told && !watch.goOn(place.line(), all)) {
                throw new Cancelled();
            }
        };
    }

    private static Fault fault(SchemaDeviation object) {
        return switch (object.kind()) {
            case MISSING -> Fault.SCHEMA_MISSING;
            case ADDED -> Fault.SCHEMA_ADDED;
            case CHANGED -> Fault.SCHEMA_CHANGED;
        };
    }
}
