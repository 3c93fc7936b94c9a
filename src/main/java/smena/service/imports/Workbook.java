package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// An XLSX file (ECMA-376): a ZIP of XML files, of which one sheet is read. The JDK's own classes
/// are enough for it. Formulas are ignored, their last values are read.
final class Workbook implements AutoCloseable {
    private static final String ROOT_LINKS = "_rels/.rels";
    private static final String USUAL_BOOK = "xl/workbook.xml";

    /// No part but a sheet or the shared texts is larger.
    private static final long MOST_BYTES = 64L << 20;

    /// Shared texts lie on the disk: a small packed file must not fill it.
    private static final long MOST_TEXT_BYTES = 512L << 20;

    private static final int MOST_TEXTS = 5_000_000;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_SHEETS = 1_000;

    private final ZipFile zip;
    private final long largest;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final String book;
    private final Map<String, String> links;

    private Workbook(ZipFile zip, long largest) throws IOException {
        this.zip = zip;
        this.largest = largest;
        zip.stream().forEach(part -> parts.putIfAbsent(key(part.getName()), part));
        this.book = bookPart();
        this.links = isBook() ? links(linksOf(book)) : Map.of();
    }

    /// A sheet that a person can see.
    record Sheet(String name, String part) {}

    /// @param largest no sheet may have more bytes than this
    static Workbook open(Path file, long largest) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new Workbook(zip, largest);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// Whether it is a workbook and not some other packed file.
    boolean isBook() {
        return parts.containsKey(key(book)) && book.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /// The sheets that are not hidden, from the left.
    List<Sheet> sheets() throws IOException {
        return sheets(state -> state == null || state.equals("visible"));
    }

    /// Whether it has sheets, of which a person sees none.
    boolean isHidden() throws IOException {
        return sheets().isEmpty() && !sheets(_ -> true).isEmpty();
    }

    private List<Sheet> sheets(Predicate<@Nullable String> wanted) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (SheetXml xml = xml(book, MOST_BYTES)) {
            while (xml.next() && sheets.size() < MOST_SHEETS) {
                String link = xml.starts("sheet") ? xml.attribute("id") : null;
                String part = link == null ? null : links.get(link);
                String state = xml.starts("sheet") ? xml.attribute("state") : null;
                if (part != null && wanted.test(state) && parts.containsKey(key(part))) {
                    String name = xml.attribute("name");
                    sheets.add(new Sheet(name == null ? "" : name, part));
                }
            }
        }
        return sheets;
    }

    /// The rows of a sheet.
    SheetRows rows(Sheet sheet, SharedTexts texts, NumberFormats formats) throws IOException {
        ZipEntry entry = entry(sheet.part());
        CountedStream bytes = new CountedStream(zip.getInputStream(entry), largest);
        return new SheetRows(
                SheetXml.of(bytes), bytes, Math.max(1, entry.getSize()), texts, formats);
    }

    /// The texts that cells refer to by their index. They are closed by the caller.
    SharedTexts texts() throws IOException {
        SharedTexts texts = new SharedTexts();
        String part = beside("sharedStrings.xml");
        if (!parts.containsKey(key(part))) {
            return texts;
        }
        try (SheetXml xml = xml(part, MOST_TEXT_BYTES)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    texts.add(xml.text("si", LONGEST_TEXT));
                }
                if (texts.size() > MOST_TEXTS) {
                    throw new CountedStream.TooLarge();
                }
            }
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
        return texts;
    }

    NumberFormats formats() throws IOException {
        String part = beside("styles.xml");
        if (!parts.containsKey(key(part))) {
            return NumberFormats.none();
        }
        try (SheetXml xml = xml(part, MOST_BYTES)) {
            return NumberFormats.of(xml);
        }
    }

    private String bookPart() throws IOException {
        if (!parts.containsKey(ROOT_LINKS)) {
            return USUAL_BOOK;
        }
        try (SheetXml xml = xml(ROOT_LINKS, MOST_BYTES)) {
            while (xml.next()) {
                String type = xml.starts("Relationship") ? xml.attribute("Type") : null;
                if (type != null && type.endsWith("/officeDocument")) {
                    return target("", xml.attribute("Target"));
                }
            }
        }
        return USUAL_BOOK;
    }

    private Map<String, String> links(String part) throws IOException {
        Map<String, String> found = new HashMap<>();
        if (!parts.containsKey(key(part))) {
            return found;
        }
        try (SheetXml xml = xml(part, MOST_BYTES)) {
            while (xml.next() && found.size() < 2 * MOST_SHEETS) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                if (id != null) {
                    found.put(id, target(folder(book), xml.attribute("Target")));
                }
            }
        }
        return found;
    }

    private static String target(String folder, @Nullable String target) {
        String path = target == null ? "" : target;
        return path.startsWith("/") ? path.substring(1) : folder + path;
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String linksOf(String part) {
        String folder = folder(part);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }

    private String beside(String name) {
        return folder(book) + name;
    }

    /// Some programs write other capitals than they refer to, or backslashes.
    private static String key(String part) {
        return part.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private ZipEntry entry(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw new IOException("no " + part);
        }
        return entry;
    }

    private SheetXml xml(String part, long most) throws IOException {
        InputStream bytes = zip.getInputStream(entry(part));
        return SheetXml.of(new CountedStream(bytes, most));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
