package smena.service.audit;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;
import smena.service.audit.Finding.About;
import smena.store.JournalVerifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Verifies an exported journal, or a whole exported folder, with the public key and nothing else.
public final class ExportCheck {
    private static final String TABLE = ".csv";

    /// How much a table may have grown in other hands and is still read.
    private static final int MORE = 1 << 20;

    private final JournalVerifier verifier;
    private final Findings findings = new Findings();

    /// Whether the tables can be held against the journal.
    private boolean isReadable = true;

    private ExportCheck(JournalVerifier verifier) {
        this.verifier = verifier;
    }

    /// Verifies `file`, the folder or its journal alone, with the key in the file `key`. Refuses
    /// what cannot be read.
    public static Verdict verify(Path file, Path key) {
        JournalVerifier verifier = JournalVerifier.read(key);
        try {
            ExportCheck check = new ExportCheck(verifier);
            if (!Files.isDirectory(file) && !Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            return Files.isDirectory(file) ? check.folder(file) : check.journal(file);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
    }

    private Verdict journal(Path file) throws IOException {
        return verdict(file, JournalCounterpart.NONE, List.of());
    }

    private Verdict folder(Path folder) throws IOException {
        Path journal = folder.resolve(ExportIndex.JOURNAL);
        if (!OwnFiles.isFile(journal)) {
            throw new NoSuchFileException(journal.toString());
        }
        List<AnchorClaim> anchors = List.of();
        String till = "";
        try {
            ExportIndex index = ExportIndex.read(folder, verifier);
            anchors =
                    List.of(
                            new AnchorClaim(
                                    ExportIndex.FILE,
                                    index.headSeq(),
                                    index.head(),
                                    Long.MAX_VALUE));
            till = index.till();
            files(folder, index);
        } catch (PayloadFields.Unreadable e) {
            findings.add(Fault.INDEX, About.FILE, ExportIndex.FILE);
        }
        key(folder.resolve(ExportIndex.KEY));
        Path zs = folder.resolve(ExportIndex.Z_REPORTS);
        try (ZLines witness = ZLines.open(findings, zs)) {
            if (!isReadable || findings.inOrder().stream().anyMatch(ExportCheck::isOfAll)) {
                return verdict(journal, witness, anchors);
            }
            try (ExportedTables tables = ExportedTables.open(findings, folder, witness, till)) {
                return verdict(journal, tables, anchors);
            }
        }
    }

    /// A table that is not as the till has written it is read all the same: it says which row
    /// somebody has changed.
    private static boolean isOfAll(Finding finding) {
        return finding.fault() != Fault.FILE_CHANGED || !finding.name().endsWith(TABLE);
    }

    private Verdict verdict(
            Path file, JournalCounterpart journalCounterpart, List<AnchorClaim> anchors)
            throws IOException {
        try (JournalLines lines = JournalLines.open(file)) {
            if (!lines.hasNext()) {
                findings.add(Fault.EMPTY, About.FILE, String.valueOf(file.getFileName()));
            }
            return new Verification(verifier, journalCounterpart, findings, anchors).run(lines);
        }
    }

    private void files(Path folder, ExportIndex index) throws IOException {
        Set<String> known = new TreeSet<>(Set.of(ExportIndex.FILE));
        for (ExportIndex.Entry entry : index.files()) {
            known.add(entry.name());
            if (entry.name().equals(ExportedPhotos.FILE)) {
                known.add(ExportPhotos.FOLDER);
            }
            Path file = folder.resolve(entry.name());
            if (!OwnFiles.isFile(file)) {
                findings.add(Fault.FILE_MISSING, About.FILE, entry.name());
            } else if (Files.size(file) != entry.size()
                    || !FileHash.of(file).equals(entry.sha256())) {
                findings.add(Fault.FILE_CHANGED, About.FILE, entry.name());
                isReadable &=
                        entry.name().endsWith(TABLE) && Files.size(file) <= 2 * entry.size() + MORE;
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> findings.add(Fault.FILE_EXTRA, About.FILE, name));
        }
    }

    /// If the folder's own key differs, the journal may have been re-signed from the first entry
    /// on.
    private void key(Path file) {
        try {
            if (!OwnFiles.isFile(file)) {
                findings.add(Fault.FILE_CHANGED, About.FILE, ExportIndex.KEY);
            } else if (!JournalVerifier.read(file).text().equals(verifier.text())) {
                findings.add(Fault.KEY, About.FILE, ExportIndex.KEY);
            }
        } catch (Refused e) {
            findings.add(Fault.FILE_CHANGED, About.FILE, ExportIndex.KEY);
        }
    }
}
