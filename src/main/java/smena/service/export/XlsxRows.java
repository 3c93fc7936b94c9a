package smena.service.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Rows of a workbook of one sheet. Nothing is kept: each text stands in its cell.
/// Source: ECMA-376, part 1, SpreadsheetML.
final class XlsxRows implements RowWriter {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final Map<String, String> PARTS = parts();

    private final ZipOutputStream zip;
    private final Writer sheet;
    private long row;

    XlsxRows(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out);
        sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        sheet.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    @Override
    public void row(List<SheetCell> cells) throws IOException {
        row++;
        sheet.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).text().isEmpty()) {
                cell(column(i) + row, cells.get(i));
            }
        }
        sheet.write("</row>");
    }

    private void cell(String place, SheetCell cell) throws IOException {
        if (cell.isNumber()) {
            sheet.write("<c r=\"" + place + "\"><v>" + cell.text() + "</v></c>");
            return;
        }
        sheet.write("<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        for (int i = 0; i < cell.text().length(); i++) {
            letter(cell.text().charAt(i));
        }
        sheet.write("</t></is></c>");
    }

    private void letter(char letter) throws IOException {
        switch (letter) {
            case '&' -> sheet.write("&amp;");
            case '<' -> sheet.write("&lt;");
            case '>' -> sheet.write("&gt;");
            case '\t', '\n' -> sheet.write(letter);
            default -> sheet.write(letter < ' ' || letter > '\uFFFD' ? ' ' : letter);
        }
    }

    /// `A` for the first, `AA` for the 27th.
    private static String column(int index) {
        int letters = 'Z' - 'A' + 1;
        String last = String.valueOf((char) ('A' + index % letters));
        return index < letters ? last : column(index / letters - 1) + last;
    }

    @Override
    public void end() throws IOException {
        sheet.write("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        zip.close();
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + "</Types>");
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE)
                        + "<sheet name=\"Smena\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        return parts;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/>"
                        .formatted(PACKAGE, OFFICE, type, target)
                + "</Relationships>";
    }
}
