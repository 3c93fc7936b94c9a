package smena.service.integrity;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.SchemaDeviation;
import smena.store.SchemaFingerprint;
import smena.store.Transaction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A schema that was changed outside the till. At its start the till puts back its own triggers,
/// indexes and views and takes away those that are not its own, and journals both in the same
/// transaction, before anything else is written. That it was so stands until a manager has
/// acknowledged it.
final class ForeignSchema {
    /// More entries of that kind without an acknowledgement are no longer looked through.
    private static final int NEWEST = 20;

    private static final String FOUND = "SCHEMA_CHANGED";
    private static final String MARK = "\"found\":\"" + FOUND + '"';

    private ForeignSchema() {}

    /// What is wrong with the schema now, or was at a start that nobody has acknowledged yet.
    static Optional<String> look(Transaction tx) {
        List<SchemaDeviation> deviations = SchemaFingerprint.deviations(tx);
        return deviations.isEmpty()
                ? unacknowledged(tx)
                : Optional.of(SchemaFingerprint.summary(deviations));
    }

    private static Optional<String> unacknowledged(Transaction tx) {
        return tx.journal().newestOfTill(EntryKind.ROLLBACK, NEWEST).stream()
                .filter(e -> Acknowledgement.isIn(e) || e.payload().contains(MARK))
                .findFirst()
                .filter(e -> !Acknowledgement.isIn(e))
                .map(ForeignSchema::schema);
    }

    private static String schema(JournalEntry entry) {
        try {
            return String.valueOf(JSON.std.mapFrom(entry.payload()).get("schema"));
        } catch (IOException e) {
            return "";
        }
    }

    /// Mends what can be mended. What belongs to tables stays, and is found again at the next
    /// start.
    static void mend(Database database, Journal journal) {
        boolean own = database.read(tx -> SchemaFingerprint.deviations(tx).isEmpty());
        if (own) {
            return;
        }
        database.write(
                tx -> {
                    List<SchemaDeviation> found = SchemaFingerprint.deviations(tx);
                    tx.health().mendSchema(found);
                    return journal.append(
                            tx,
                            EntryKind.ROLLBACK,
                            "found",
                            FOUND,
                            "schema",
                            SchemaFingerprint.summary(found),
                            "objects",
                            found.stream().map(SchemaDeviation::text).toList());
                });
    }
}
