package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.store.Database;
import smena.store.JournalKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Somebody who holds a key and can write a chain anew: what it takes to get past hashes and
/// signatures, so that the other checks can be seen at work.
final class Forger {
    private final JournalKey key;

    /// @param keys the folder of the key pair; a new pair is made where there is none
    Forger(Path keys) {
        this.key = JournalKey.open(keys, true);
    }

    static List<WrittenEntry> read(Path journal) throws IOException {
        List<WrittenEntry> entries = new ArrayList<>();
        try (JournalLines lines = JournalLines.open(journal)) {
            lines.forEachRemaining(place -> entries.add(place.entry().orElseThrow()));
        }
        return entries;
    }

    /// The chain with hashes and signatures made anew over what the entries say now.
    List<WrittenEntry> chain(List<WrittenEntry> entries) {
        List<WrittenEntry> chain = new ArrayList<>();
        String previous = "";
        for (WrittenEntry entry : entries) {
            WrittenEntry sealed = seal(entry, previous);
            chain.add(sealed);
            previous = sealed.hash();
        }
        return chain;
    }

    private WrittenEntry seal(WrittenEntry e, String previous) {
        WrittenEntry open = with(e, e.seq(), e.at(), e.payload(), previous, "", "");
        String hash = smena.domain.journal.Sha256.hex(open.canonical());
        return with(open, e.seq(), e.at(), e.payload(), previous, hash, key.sign(hash));
    }

    /// Signs the chain of a data folder anew as it lies there.
    void again(Path folder) throws SQLException {
        List<WrittenEntry> entries;
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            entries = database.read(tx -> tx.audit().journal().toList());
        }
        try (Attack attack = new Attack(folder)) {
            attack.run(
                    chain(entries).stream()
                            .map(
                                    entry ->
                                            "update journal set previous = '%s', hash = '%s', signature = '%s' where seq = %d"
                                                    .formatted(
                                                            entry.previous(),
                                                            entry.hash(),
                                                            entry.signature(),
                                                            entry.seq()))
                            .toArray(String[]::new));
        }
    }

    static WrittenEntry payload(WrittenEntry e, UnaryOperator<String> change) {
        return with(
                e,
                e.seq(),
                e.at(),
                change.apply(e.payload()),
                e.previous(),
                e.hash(),
                e.signature());
    }

    static WrittenEntry at(WrittenEntry e, long at) {
        return with(e, e.seq(), at, e.payload(), e.previous(), e.hash(), e.signature());
    }

    static WrittenEntry seq(WrittenEntry e, long seq) {
        return with(e, seq, e.at(), e.payload(), e.previous(), e.hash(), e.signature());
    }

    static WrittenEntry sales(WrittenEntry e, long sales) {
        return new WrittenEntry(
                e.seq(),
                e.at(),
                e.offset(),
                e.person(),
                e.shift(),
                e.kind(),
                e.payload(),
                sales,
                e.refunds(),
                e.previous(),
                e.hash(),
                e.signature());
    }

    private static WrittenEntry with(
            WrittenEntry e,
            long seq,
            long at,
            String payload,
            String previous,
            String hash,
            String signature) {
        return new WrittenEntry(
                seq,
                at,
                e.offset(),
                e.person(),
                e.shift(),
                e.kind(),
                payload,
                e.sales(),
                e.refunds(),
                previous,
                hash,
                signature);
    }

    static void write(Path journal, List<WrittenEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.line()).append('\n'));
        Files.writeString(journal, text);
    }
}
