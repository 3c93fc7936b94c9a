package smena.service.backup;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Continues;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.BackupPurpose;
import smena.domain.backup.TableMarks;
import smena.domain.journal.Canonical;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.store.JournalKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A verified copy and what lies beside it: `….db`, `….json` and, with the keys, `….keys`. An
/// increment, which holds what changed since the copy before it, ends in `….inc`.
///
/// @param file the copy itself, which may be gone while its manifest is still there
/// @param manifest what it holds
record BackupFile(Path file, BackupManifest manifest) {
    private static final Pattern NAME =
            Pattern.compile("smena-\\d{4}-\\d\\d-\\d\\dT\\d{4}-(\\d+)\\.(db|inc|json)");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm", Locale.ROOT);
    private static final String DRAFT = ".part";
    private static final String ROLLBACK = "-journal";

    /// Bytes; a manifest and the keys are far smaller.
    private static final int LARGEST_BESIDE = 1 << 16;
    static final String WHOLE = ".db";
    static final String INCREMENT = ".inc";

    /// The file name of a backup of this state: `smena-2026-11-22T1830-4711.db`.
    static String name(Instant at, ZoneId zone, long seq, String ending) {
        return "smena-" + MINUTE.format(at.atZone(zone)) + "-" + seq + ending;
    }

    /// Whether a file holds only what changed, by its name.
    static boolean isIncrement(Path file) {
        return file.toString().endsWith(INCREMENT);
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
        return manifest(manifestOf(file.toAbsolutePath()))
                .filter(manifest -> manifest.continues().isPresent() == isIncrement(file))
                .map(manifest -> new BackupFile(file, manifest));
    }

    /// The manifests in a folder whose names are ours, whether their copies are there or gone; by
    /// their names those with most entries first, read one by one.
    static Stream<BackupFile> manifests(Path folder) {
        return names(folder).stream()
                .filter(name -> name.endsWith(".json"))
                .sorted(Comparator.comparing(BackupFile::seq).reversed())
                .flatMap(name -> ofManifest(folder.resolve(name)).stream());
    }

    private static Optional<BackupFile> ofManifest(Path json) {
        return manifest(json)
                .map(
                        manifest -> {
                            boolean whole = manifest.continues().isEmpty();
                            String stem = String.valueOf(json.getFileName()).replace(".json", "");
                            String name = stem + (whole ? WHOLE : INCREMENT);
                            return new BackupFile(json.resolveSibling(name), manifest);
                        });
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    /// How many entries a file of ours says it holds; of a number that is none, the most.
    private static long seq(String name) {
        Matcher parts = NAME.matcher(name);
        try {
            return parts.matches() ? Long.parseLong(parts.group(1)) : 0;
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /// The copies in a folder whose manifests have valid signatures, in no order.
    static List<BackupFile> in(Path folder) {
        return manifests(folder).filter(b -> b.isThere() && b.isSigned()).toList();
    }

    /// Whether the copy is there in its full size.
    boolean isThere() {
        try {
            return OwnFiles.isFile(file) && Files.size(file) == manifest.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    /// How much it takes with what lies beside it.
    long bytes() {
        return manifest.bytes() + size(manifestOf(file)) + size(keysOf(file));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
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
        OwnFiles.write(manifestOf(file), whole.manifest().json());
        return whole;
    }

    /// Marks it as invalid; all of its files stay where they are for anyone who examines them.
    void discredit() throws IOException {
        OwnFiles.rename(manifestOf(file), beside(file, ".unsound"));
    }

    /// Writes the files that lie beside the copy.
    void writeBeside(Map<String, String> keys) throws IOException {
        if (!keys.isEmpty()) {
            Map<String, Object> texts = new LinkedHashMap<>(keys);
            OwnFiles.write(keysOf(file), Canonical.write(texts) + "\n");
        }
        OwnFiles.write(manifestOf(file), manifest.json());
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
        boolean ours = name.endsWith(WHOLE) || name.endsWith(INCREMENT);
        String stem = ours ? name.substring(0, name.lastIndexOf('.')) : name;
        return file.resolveSibling(stem + ending);
    }

    private static Optional<BackupManifest> manifest(Path json) {
        try {
            return Optional.of(manifest(CanonicalFields.of(OwnFiles.read(json, LARGEST_BESIDE))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
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
                canonicalFields.inside("marks").map(BackupFile::marks).orElse(TableMarks.NONE),
                canonicalFields.inside("continues").map(BackupFile::continues),
                canonicalFields.text("publicKey"),
                canonicalFields.text("signature"));
    }

    private static TableMarks marks(CanonicalFields fields) {
        CanonicalFields rows = fields.inside("rows").orElseThrow();
        CanonicalFields digests = fields.inside("digests").orElseThrow();
        return new TableMarks(
                rows.values().keySet().stream().collect(Collectors.toMap(t -> t, rows::number)),
                digests.values().keySet().stream()
                        .collect(Collectors.toMap(t -> t, digests::text)));
    }

    private static Continues continues(CanonicalFields fields) {
        int number = Math.toIntExact(fields.number("number"));
        return new Continues(fields.text("base"), fields.text("previous"), number);
    }
}
