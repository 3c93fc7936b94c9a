package smena.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class WorkbookTest {
    private static final String BOOK =
            "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                    + "<sheets><sheet name='Goods' sheetId='7' r:id='rId3'/>"
                    + "<sheet name='Other' sheetId='1' r:id='rId1'/></sheets></workbook>";
    private static final String LINKS =
            "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                    + "<Relationship Id='rId3' Target='worksheets/sheet2.xml'/></Relationships>";
    private static final String TEXTS =
            "<sst><si><t>barcode</t></si><si><t>name</t></si>"
                    + "<si><r><t>Non </t></r><r><t>oq</t></r><rPh><t>x</t></rPh></si></sst>";

    @TempDir Path folder;

    @Test
    void theFirstSheetIsReadAsLines() throws IOException {
        String sheet =
                "<worksheet><sheetData>"
                        + "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                        + "<c r='D1' t='inlineStr'><is><t>price</t></is></c></row>"
                        + "<row r='4'><c r='A4'><v>4.6000000000150001E12</v></c>"
                        + "<c r='B4' t='s'><v>2</v></c>"
                        + "<c r='D4' s='3'><f>1+1</f><v>1200.5000000000001</v></c></row>"
                        + "<row><c><v>5</v></c><c t='str'><v>\"a\" &amp; b\tc</v></c></row>"
                        + "</sheetData></worksheet>";
        assertEquals(
                List.of(
                        "1: barcode|name||price",
                        "4: 4600000000015|Non oq||1200.5",
                        "5: 5|\"a\" & b c"),
                lines(book(sheet)));
    }

    @Test
    void aPackedFileThatIsNoWorkbookIsRefused() throws IOException {
        assertRefused(new TreeMap<>(Map.of("goods.csv", "barcode,name")));
        assertRefused(new TreeMap<>(Map.of("xl/workbook.xml", BOOK)));
        assertRefused(new TreeMap<>(Map.of("xl/workbook.xml", "<workbook>")));
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String sheet =
                "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri())
                        + "<worksheet><row r='1'><c t='str'><v>&e;</v></c></row></worksheet>";
        Path file = book(sheet);
        assertThrows(Refused.class, () -> lines(file));
    }

    @Test
    void aSmallFileThatUnfoldsTooFarIsRefused() throws IOException {
        Path file =
                zip(
                        Map.of(
                                "xl/workbook.xml",
                                BOOK,
                                "xl/sharedStrings.xml",
                                "<sst><si><t>" + " ".repeat(65 << 20)));
        assertTrue(Files.size(file) < 1 << 20);
        Refused refused = assertThrows(Refused.class, () -> lines(file));
        assertEquals(new Problem.FileTooLarge(file.toString()), refused.problem());
    }

    private void assertRefused(Map<String, String> parts) throws IOException {
        Path file = zip(parts);
        Refused refused = assertThrows(Refused.class, () -> lines(file));
        assertEquals(new Problem.FileKindUnknown(file.toString()), refused.problem());
    }

    private Path book(String sheet) throws IOException {
        return zip(
                Map.of(
                        "xl/workbook.xml", BOOK,
                        "xl/_rels/workbook.xml.rels", LINKS,
                        "xl/sharedStrings.xml", TEXTS,
                        "xl/worksheets/sheet2.xml", sheet));
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("goods.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        try (OpenFile open = CatalogFile.recognise(file, Optional.empty()).open()) {
            for (@Nullable Line line = open.next(); line != null; line = open.next()) {
                String texts =
                        line.cells().stream().map(FileCell::text).collect(Collectors.joining("|"));
                lines.add(line.number() + ": " + texts);
            }
        }
        return lines;
    }
}
