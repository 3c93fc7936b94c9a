package smena.service.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook whose parts are written by hand.
public final class TestBook {
    private static final String HEAD =
            "<row r='1'>" + text("barcode") + text("name") + text("price") + text("tax") + "</row>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private int count;

    /// A cell with a text.
    public static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    /// A cell with a number.
    static String number(String value, int style) {
        return "<c s='" + style + "'><v>" + value + "</v></c>";
    }

    /// A row below the headings barcode, name, price and tax.
    public static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    /// A sheet with these headings and rows.
    public TestBook goods(String name, String... rows) {
        return sheet(name, "visible", HEAD + String.join("", rows));
    }

    TestBook sheet(String name, String state, String rows) {
        count++;
        String id = "rId" + count;
        sheets.append("<sheet name='%s' state='%s' r:id='%s'/>".formatted(name, state, id));
        links.append(
                "<Relationship Id='%s' Target='worksheets/sheet%d.xml'/>".formatted(id, count));
        String xml = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
        return part("xl/worksheets/sheet" + count + ".xml", xml);
    }

    /// The formats of the styles 0, 1, 2 …: a number of a built-in one, or a code.
    TestBook formats(String... formats) {
        StringBuilder codes = new StringBuilder("<numFmts>");
        StringBuilder cells = new StringBuilder("<cellXfs>");
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("\\d+") && formats[i].length() < 3;
            String id = builtIn ? formats[i] : String.valueOf(164 + i);
            if (!builtIn) {
                codes.append("<numFmt numFmtId='%s' formatCode='%s'/>".formatted(id, formats[i]));
            }
            cells.append("<xf numFmtId='%s'/>".formatted(id));
        }
        String xml =
                "<styleSheet>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>%s"
                        .formatted(codes, cells);
        return part("xl/styles.xml", xml + "</cellXfs></styleSheet>");
    }

    TestBook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    public Path write(Path file) throws IOException {
        part("xl/workbook.xml", "<workbook xmlns:r='x'><sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
