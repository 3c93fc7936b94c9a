package smena.service.backup;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.Canonical;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.store.DurableFiles;
import smena.store.JournalKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A verified copy and what lies beside it: `….db`, `….json` and, with the keys, `….keys`.
///
/// @param file the copy itself, which may be gone while its manifest is still there
/// @param manifest what it holds
record BackupFile(Path file, BackupManifest manifest) {
    private static final Pattern NAME =
            Pattern.compile("smena-\\d{4}-\\d\\d-\\d\\dT\\d{4}-\\d+\\.db");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm", Locale.ROOT);
    private static final String DRAFT = ".part";
    private static final String ROLLBACK = "-journal";

    /// Bytes; a manifest and the keys are far smaller.
    private static final int LARGEST_BESIDE = 1 << 16;

    /// The file name of a backup of this state: `smena-2026-11-22T1830-4711.db`.
    static String name(Instant at, ZoneId zone, long seq) {
        return "smena-" + MINUTE.format(at.atZone(zone)) + "-" + seq + ".db";
    }

    /// Where a copy is kept until it is verified.
    static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + DRAFT);
    }

    static Path manifestOf(Path file) {
        return beside(file, ".json");
    }

    static Path keysOf(Path file) {
        return beside(file, ".keys");
    }

    /// The backup `file`, where its manifest can be read.
    static Optional<BackupFile> read(Path file) {
        try {
            CanonicalFields canonicalFields =
                    CanonicalFields.of(
                            OwnFiles.read(manifestOf(file.toAbsolutePath()), LARGEST_BESIDE));
            return Optional.of(new BackupFile(file, manifest(canonicalFields)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// The manifests in a folder whose names are ours, whether their copies are there or gone.
    static List<BackupFile> manifests(Path folder) {
        List<BackupFile> found = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            inside.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()) + ".db")
                    .filter(name -> NAME.matcher(name).matches())
                    .forEach(name -> read(folder.resolve(name)).ifPresent(found::add));
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
        return found;
    }

    /// The copies in a folder whose manifests have valid signatures, in no order.
    static List<BackupFile> in(Path folder) {
        return manifests(folder).stream().filter(b -> b.isThere() && b.isSigned()).toList();
    }

    /// Whether the copy is there in its full size.
    boolean isThere() {
        try {
            return OwnFiles.isFile(file) && Files.size(file) == manifest.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether the manifest is unchanged.
    boolean isSigned() {
        return JournalKey.verifies(manifest.publicKey(), manifest.text(), manifest.signature());
    }

    /// The same with a manifest that says that the copy was fully verified.
    BackupFile whole(UnaryOperator<String> sign) throws IOException {
        BackupManifest open = manifest.whole();
        BackupFile whole = new BackupFile(file, open.signed(sign.apply(open.text())));
        DurableFiles.write(manifestOf(file), whole.manifest().json());
        return whole;
    }

    /// Marks it as invalid; all of its files stay where they are for anyone who examines them.
    void discredit() throws IOException {
        DurableFiles.rename(manifestOf(file), beside(file, ".unsound"));
    }

    /// Writes the files that lie beside the copy.
    void writeBeside(Map<String, String> keys) throws IOException {
        if (!keys.isEmpty()) {
            Map<String, Object> texts = new LinkedHashMap<>(keys);
            DurableFiles.write(keysOf(file), Canonical.write(texts) + "\n");
        }
        DurableFiles.write(manifestOf(file), manifest.json());
    }

    /// The keys that lie beside a copy; empty where there are none.
    static Map<String, String> keysBeside(Path file) {
        Map<String, String> keys = new LinkedHashMap<>();
        try {
            JSON.std
                    .mapFrom(OwnFiles.read(keysOf(file.toAbsolutePath()), LARGEST_BESIDE))
                    .forEach((name, text) -> keys.put(name, String.valueOf(text)));
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
        return keys;
    }

    /// Removes a copy and its companion files; the manifest last, as it says what the rest is.
    static void delete(Path file) throws IOException {
        OwnFiles.delete(file);
        OwnFiles.delete(keysOf(file));
        OwnFiles.delete(manifestOf(file));
    }

    /// Removes what an interrupted backup left behind.
    static void deleteDrafts(Path folder) throws IOException {
        OwnFolder.delete(folder, BackupFile::isDraft);
    }

    private static boolean isDraft(String name) {
        String copy =
                name.endsWith(ROLLBACK)
                        ? name.substring(0, name.length() - ROLLBACK.length())
                        : name;
        return copy.endsWith(DRAFT)
                && NAME.matcher(copy.substring(0, copy.length() - DRAFT.length())).matches();
    }

    private static Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
        return file.resolveSibling(stem + ending);
    }

    private static BackupManifest manifest(CanonicalFields canonicalFields) {
        return new BackupManifest(
                Instant.ofEpochMilli(canonicalFields.number("madeAt")),
                BackupPurpose.valueOf(canonicalFields.text("purpose")),
                BackupCheck.valueOf(canonicalFields.text("check")),
                new Head(canonicalFields.number("headSeq"), canonicalFields.text("headHash")),
                Math.toIntExact(canonicalFields.number("schema")),
                canonicalFields.number("bytes"),
                canonicalFields.text("sha256"),
                canonicalFields.text("publicKey"),
                canonicalFields.text("signature"));
    }
}
