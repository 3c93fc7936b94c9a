package smena.service.audit;

import smena.domain.journal.Canonical;
import smena.files.OwnFiles;
import smena.store.JournalVerifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The signed list of an exported folder's files. It is written last: a folder without it is
/// incomplete.
///
/// The file is one line of canonical JSON; the signature is over its text without the signature.
///
/// @param made when, ISO 8601
/// @param shop the shop's name
/// @param till the till's name
/// @param headSeq the last journal entry's number
/// @param head its hash
/// @param files all other files
public record ExportIndex(
        String made, String shop, String till, long headSeq, String head, List<Entry> files) {
    /// Its file name.
    public static final String FILE = "index.json";

    /// The journal, one line per entry.
    public static final String JOURNAL = "journal.jsonl";

    /// The Z-reports as they were frozen, one line each.
    public static final String Z_REPORTS = "z.jsonl";

    /// The public key.
    public static final String KEY = "journal.pub";

    private static final String FORMAT = "smena-export-1";
    private static final int LARGEST = 1 << 20;

    /// A file of the folder.
    ///
    /// @param sha256 64 hex digits
    public record Entry(String name, long size, String sha256) {}

    /// Its text with a signature.
    public String signed(UnaryOperator<String> sign) {
        Map<String, Object> values = values();
        values.put("signature", sign.apply(Canonical.write(values)));
        return Canonical.write(values) + "\n";
    }

    private Map<String, Object> values() {
        return Canonical.of(
                "format", FORMAT,
                "made", made,
                "shop", shop,
                "till", till,
                "head", Canonical.of("seq", headSeq, "hash", head),
                "files", files.stream().map(ExportIndex::row).toList());
    }

    private static Map<String, Object> row(Entry file) {
        return Canonical.of("name", file.name(), "size", file.size(), "sha256", file.sha256());
    }

    /// Reads it. Throws [PayloadFields.Unreadable] where it is missing, changed or signed with
    /// another key.
    static ExportIndex read(Path folder, JournalVerifier verifier) throws IOException {
        Path file = folder.resolve(FILE);
        if (!OwnFiles.isFile(file) || Files.size(file) > LARGEST) {
            throw new PayloadFields.Unreadable(FILE);
        }
        String text = OwnFiles.read(file, LARGEST);
        PayloadFields payloadFields = PayloadFields.of(text);
        PayloadFields head = payloadFields.map("head");
        ExportIndex index =
                new ExportIndex(
                        payloadFields.text("made"),
                        payloadFields.text("shop"),
                        payloadFields.text("till"),
                        head.number("seq"),
                        head.text("hash"),
                        payloadFields.list("files").stream().map(ExportIndex::entry).toList());
        String signature = payloadFields.text("signature");
        if (!index.signed(_ -> signature).equals(text)
                || !verifier.holds(Canonical.write(index.values()), signature)) {
            throw new PayloadFields.Unreadable(FILE);
        }
        return index;
    }

    private static Entry entry(Object value) {
        if (value instanceof Map<?, ?> map) {
            PayloadFields payloadFields = new PayloadFields(map);
            return new Entry(
                    payloadFields.text("name"),
                    payloadFields.number("size"),
                    payloadFields.text("sha256"));
        }
        throw new PayloadFields.Unreadable("file");
    }
}
