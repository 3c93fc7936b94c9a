package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XLSX file (ECMA-376): a ZIP of XML files, of which the first sheet is read. The JDK's own
/// classes are enough for it; formats, formulas and further sheets are ignored.
final class Workbook implements AutoCloseable {
    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /// All strings of a workbook are held: a small packed file must not fill the memory.
    private static final long MOST_TEXTS = 64L << 20;

    private final ZipFile zip;
    private final long largest;
    private @Nullable CountedStream sheet;
    private long sheetSize = 1;

    private Workbook(ZipFile zip, long largest) {
        this.zip = zip;
        this.largest = largest;
    }

    /// @param largest no sheet may have more bytes than this
    static Workbook open(Path file, long largest) throws IOException {
        return new Workbook(new ZipFile(file.toFile()), largest);
    }

    /// Whether it is a workbook and not some other packed file.
    boolean isBook() {
        return zip.getEntry(BOOK) != null;
    }

    /// The first sheet as lines of texts between tabs, read as they are asked for.
    SheetLines firstSheet() throws IOException {
        List<String> texts = zip.getEntry(TEXTS) == null ? List.of() : texts();
        String part = sheet();
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no " + part);
        }
        sheetSize = Math.max(1, entry.getSize());
        sheet = new CountedStream(zip.getInputStream(entry), largest);
        return new SheetLines(xml(sheet), texts);
    }

    /// How many bytes of the sheet have been read so far, of [#size].
    long bytesRead() {
        return sheet == null ? 0 : sheet.count();
    }

    /// How many bytes the sheet has.
    long size() {
        return sheetSize;
    }

    /// The path of the first sheet: the workbook refers to it by a relationship.
    private String sheet() throws IOException {
        String link = first(BOOK, "sheet", "", "", "id");
        String target = first(LINKS, "Relationship", "Id", link, "Target");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /// An attribute of the first element with this name, and with this other attribute if given.
    private String first(String part, String element, String key, String value, String wanted)
            throws IOException {
        XMLStreamReader xml = xml(part, MOST_TEXTS);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)
                        && (key.isEmpty() || value.equals(attribute(xml, key)))) {
                    String found = attribute(xml, wanted);
                    if (found != null) {
                        return found;
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw SheetText.failure(e);
        }
        throw new IOException("no " + element);
    }

    /// An attribute by its local name, in any namespace.
    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        String found = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean linked = xml.getAttributeNamespace(i) != null;
            if (xml.getAttributeLocalName(i).equals(name) && (found == null || linked)) {
                found = xml.getAttributeValue(i);
            }
        }
        return found;
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = xml(TEXTS, MOST_TEXTS);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(SheetText.of(xml, "si"));
                }
            }
        } catch (XMLStreamException e) {
            throw SheetText.failure(e);
        }
        return texts;
    }

    private XMLStreamReader xml(String part, long most) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no " + part);
        }
        return xml(new CountedStream(zip.getInputStream(entry), most));
    }

    private static XMLStreamReader xml(InputStream bytes) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return factory.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw SheetText.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
