package smena.service.backup;

import smena.domain.backup.Anchor;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.journal.Canonical;
import smena.files.OwnFiles;
import smena.service.journal.Journal;
import smena.store.JournalKey;
import smena.store.KeyFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The small signed file `anchor.json` beside the keys: how far the journal went when the till last
/// recorded it, and where its backups are. It can be read while the database cannot.
///
/// @param running whether a till was running and has not shut down cleanly
/// @param places where backups go
public record AnchorFile(Anchor anchor, boolean running, List<Path> places) {
    private static final String NAME = "anchor.json";
    private static final int LARGEST = 1 << 16;

    /// The contents of the file; empty where it is missing, broken or not signed by this till.
    public static Optional<AnchorFile> read(Path keys) {
        Path file = at(keys);
        try {
            CanonicalFields canonicalFields = CanonicalFields.of(OwnFiles.read(file, LARGEST));
            AnchorFile found = of(canonicalFields, file);
            String publicKey = KeyFiles.publicKey(KeyFiles.read(keys));
            return JournalKey.verifies(publicKey, found.text(), canonicalFields.text("signature"))
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Where it is.
    public static Path at(Path keys) {
        return keys.resolve(NAME);
    }

    /// Replaces the file, signed with the till's key.
    void write(Path keys, Journal journal) throws IOException {
        Map<String, Object> facts = facts();
        facts.put("signature", journal.sign(text()));
        OwnFiles.write(at(keys), Canonical.write(facts) + "\n");
    }

    private static AnchorFile of(CanonicalFields canonicalFields, Path file) {
        Head head = new Head(canonicalFields.number("headSeq"), canonicalFields.text("headHash"));
        Instant at = Instant.ofEpochMilli(canonicalFields.number("at"));
        List<Path> places = canonicalFields.text("places").lines().map(Path::of).toList();
        boolean running = canonicalFields.number("running") == 1;
        return new AnchorFile(new Anchor(head, at, file.toString()), running, places);
    }

    private String text() {
        return Canonical.write(facts());
    }

    private Map<String, Object> facts() {
        return Canonical.of(
                "smenaAnchor",
                1,
                "at",
                anchor.at().toEpochMilli(),
                "headSeq",
                anchor.head().seq(),
                "headHash",
                anchor.head().hash(),
                "running",
                running ? 1 : 0,
                "places",
                String.join("\n", places.stream().map(Path::toString).toList()));
    }
}
