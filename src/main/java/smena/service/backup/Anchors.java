package smena.service.backup;

import smena.domain.Refused;
import smena.domain.backup.Anchor;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.service.journal.Journal;
import smena.store.KeyFiles;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Evidence of the journal's extent outside the database: the anchor beside the keys and the
/// manifests of backups.
public final class Anchors {
    /// How many manifests are read; older ones add nothing to these.
    private static final int NEWEST = 3;

    private static final int ENTRIES = 200;

    private final Path data;
    private final Journal journal;

    public Anchors(Path data, Journal journal) {
        this.data = data;
        this.journal = journal;
    }

    /// The anchors that can be found for a data folder without its database, the furthest first. A
    /// missing folder is skipped.
    ///
    /// @param more further folders with backups
    public static List<Anchor> known(Path data, List<Path> more) {
        return known(data, more, NEWEST);
    }

    /// All anchors but those that the journal itself explains: an entry about a restore, or about a
    /// manager's acknowledgement, names what was given up.
    List<Anchor> unexplained(Transaction tx) {
        return unexplained(tx, Integer.MAX_VALUE);
    }

    /// The furthest of the newest anchors whose entry the database does not hold.
    public Optional<Anchor> contradiction(Transaction tx) {
        return unexplained(tx, NEWEST).stream().filter(anchor -> !holds(tx, anchor)).findFirst();
    }

    private List<Anchor> unexplained(Transaction tx, int most) {
        BackupPlaces chosen = BackupPlaces.read(tx, data);
        List<Path> places = new ArrayList<>(List.of(chosen.first()));
        chosen.second().ifPresent(places::add);
        return known(data, places, most).stream()
                .filter(anchor -> anchor.head().seq() > 0)
                .filter(anchor -> holds(tx, anchor) || !excused(tx, anchor))
                .toList();
    }

    private static List<Anchor> known(Path data, List<Path> more, int most) {
        Optional<AnchorFile> own = AnchorFile.read(data.resolve("keys"));
        List<Anchor> anchors = new ArrayList<>();
        String key = publicKey(data.resolve("keys"));
        own.ifPresent(file -> anchors.add(file.anchor()));
        Stream.of(
                        Stream.of(BackupPlaces.usual(data)),
                        own.map(AnchorFile::places).orElse(List.of()).stream(),
                        more.stream())
                .flatMap(s -> s)
                .distinct()
                .forEach(folder -> anchors.addAll(inFolder(folder, key, most)));
        anchors.sort(Comparator.comparing((Anchor a) -> a.head().seq()).reversed());
        return anchors;
    }

    /// Writes the anchor. A full disk must not stop the till because of it.
    public void note(Transaction tx, boolean running) {
        BackupPlaces places = BackupPlaces.read(tx, data);
        List<Path> folders = new ArrayList<>(List.of(places.first()));
        places.second().ifPresent(folders::add);
        tx.journal()
                .head()
                .ifPresent(
                        head -> {
                            try {
                                file(head, running, folders).write(data.resolve("keys"), journal);
                            } catch (IOException | Refused e) {
                                System.getLogger("smena.service")
                                        .log(System.Logger.Level.WARNING, "no anchor", e);
                            }
                        });
    }

    private AnchorFile file(JournalEntry head, boolean running, List<Path> folders) {
        Anchor anchor = new Anchor(new Head(head.seq(), head.hash()), journal.now().at(), "");
        return new AnchorFile(anchor, running, folders);
    }

    /// Only manifests of this till count, and only if they are unchanged.
    private static List<Anchor> inFolder(Path folder, String publicKey, int most) {
        return BackupFile.manifests(folder)
                .filter(b -> b.manifest().publicKey().equals(publicKey))
                .filter(BackupFile::isSigned)
                .limit(most)
                .map(
                        b ->
                                new Anchor(
                                        b.manifest().head(),
                                        b.manifest().madeAt(),
                                        b.file().toString()))
                .toList();
    }

    private static String publicKey(Path keys) {
        try {
            return KeyFiles.publicKey(KeyFiles.read(keys));
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean holds(Transaction tx, Anchor anchor) {
        return tx.journal()
                .find(anchor.head().seq())
                .filter(entry -> entry.hash().equals(anchor.head().hash()))
                .isPresent();
    }

    private static boolean excused(Transaction tx, Anchor anchor) {
        return Stream.of(EntryKind.RESTORE, EntryKind.ROLLBACK)
                .flatMap(kind -> tx.journal().newestOfTill(kind, ENTRIES).stream())
                .anyMatch(entry -> excuses(entry, anchor));
    }

    /// The entry names how far the state it gave up went, and when that was last seen.
    private static boolean excuses(JournalEntry entry, Anchor anchor) {
        try {
            CanonicalFields canonicalFields = CanonicalFields.of(entry.payload());
            if (!canonicalFields.has("lostSeq")) {
                return false;
            }
            Instant lostAt = Instant.ofEpochMilli(canonicalFields.number("lostAt"));
            Instant until = lostAt.isAfter(entry.at()) ? lostAt : entry.at();
            return anchor.head().seq() <= canonicalFields.number("lostSeq")
                    && !anchor.at().isAfter(until);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
