package smena.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook in the form of the tax committee's file of goods codes: a head of two rows, levels
/// with their digits before their names, texts in the shared part. Its codes are examples and none
/// of the state's.
public final class CodeBook {
    /// The heads of the three files that are given out.
    public static final String[] UZ = {
        "GURUH NOMI",
        "SINF NOMI",
        "POZITSIYA NOMI",
        "SUBPOZITSIYA NOMI",
        "BREND NOMI",
        "ATRIBUT NOMI",
        "MXIK KODI",
        "MXIK NOMI",
        "SHTRIX KODI",
        "OʻLCHOV GURUHI",
        "OʻLCHOV BIRLIGI"
    };

    public static final String[] UZ_CYRL = {
        "ГУРУҲ НОМИ",
        "СИНФ НОМИ",
        "ПОЗИЦИЯ НОМИ",
        "СУБПОЗИЦИЯ НОМИ",
        "БРЕНД НОМИ",
        "АТРИБУТ НОМИ",
        "МХИК КОДИ",
        "МХИК НОМИ",
        "ШТРИХ КОДИ",
        "ЎЛЧОВ ГУРУҲИ",
        "ЎЛЧОВ БИРЛИГИ"
    };

    public static final String[] RU = {
        "ГРУППА",
        "КЛАСС",
        "ПОЗИЦИЯ",
        "СУБПОЗИЦИЯ",
        "БРЕНД",
        "АТРИБУТ",
        "КОД ИКПУ",
        "НАИМЕНОВАНИЕ ИКПУ",
        "МЕЖДУНАРОДНЫЙ КОД",
        "ГРУППА ЕДИНИЦ",
        "ЕДИНИЦА ИЗМЕРЕНИЯ"
    };

    private final String[] heads;
    private final List<String[]> rows = new ArrayList<>();
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    public CodeBook(String[] heads) {
        this.heads = heads.clone();
    }

    /// Adds a row as it stands.
    public CodeBook row(String... cells) {
        rows.add(cells.clone());
        return this;
    }

    /// Adds a code with its levels.
    ///
    /// @param code 17 digits
    /// @param names of its group, class, position, subposition, brand (`---` for none), attribute,
    ///     and its whole name
    public CodeBook code(String code, String barcode, String unit, String... names) {
        int[] digits = {3, 5, 8, 11, 14};
        String[] cells = new String[11];
        for (int i = 0; i < digits.length; i++) {
            String prefix = code.substring(0, digits[i]);
            boolean none = names[i].equals("---");
            cells[i] = none ? prefix + " ---" : prefix + "-" + names[i];
        }
        cells[5] = names[5];
        cells[6] = code;
        cells[7] = names[6];
        cells[8] = barcode;
        cells[9] = "";
        cells[10] = unit;
        rows.add(cells);
        return this;
    }

    /// Writes it.
    public Path write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='x'><sheets><sheet name='Лист1' r:id='rId1'/></sheets>"
                            + "</workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                            + "</Relationships>");
            sheet(zip);
            texts(zip);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private void sheet(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        out.write("<worksheet><sheetData>");
        row(out, 1, heads);
        row(out, 2, second());
        for (int i = 0; i < rows.size(); i++) {
            row(out, i + 3, rows.get(i));
        }
        out.write("</sheetData></worksheet>");
        out.flush();
    }

    /// The second row of the head says what the columns of units are about.
    private String[] second() {
        String[] cells = new String[heads.length];
        java.util.Arrays.fill(cells, "");
        cells[heads.length - 2] = heads[heads.length - 2];
        cells[heads.length - 1] = heads[heads.length - 1];
        return cells;
    }

    private void row(BufferedWriter out, int number, String[] cells) throws IOException {
        out.write("<row r='" + number + "'>");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                Integer text = shared.computeIfAbsent(cells[i], _ -> shared.size());
                char column = (char) ('A' + i);
                out.write("<c r='" + column + number + "' t='s'><v>" + text + "</v></c>");
            }
        }
        out.write("</row>");
    }

    private void texts(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        out.write("<sst>");
        for (String text : shared.keySet()) {
            String safe = text.replace("&", "&amp;").replace("<", "&lt;");
            out.write("<si><t xml:space='preserve'>" + safe + "</t></si>");
        }
        out.write("</sst>");
        out.flush();
    }
}
