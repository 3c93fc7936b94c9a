package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.app.CleanRoot.Said;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Advisories in a file are found for the versions they are about, and for no others.
class CheckPartsTest {
    private static final String BOM =
            """
            {"components": [
              {"name": "OpenJDK", "version": "25"},
              {"group": "a.b", "name": "in", "version": "2.10.1"},
              {"group": "a.b", "name": "mended", "version": "2.10.1"},
              {"group": "a.b", "name": "before", "version": "2.0-rc1"},
              {"group": "a.b", "name": "named", "version": "7.RELEASE"}]}
            """;

    @TempDir Path folder;

    @Test
    void whatIsAffectedIsNamed() throws Exception {
        Said said =
                check(
                        advisory("A-1", "in", range("0", "fixed", "2.10.2")),
                        advisory("A-2", "mended", range("2.9", "fixed", "2.10.1")),
                        advisory("A-3", "before", range("2.0", "fixed", "3")),
                        advisory("A-4", "named", "\"versions\": [\"7.RELEASE\"]"),
                        advisory("A-5", "in", range("2.10", "last_affected", "2.10")),
                        advisory("A-6", "another", range("0", "fixed", "99")),
                        advisory(
                                "A-7",
                                "in",
                                unsorted("{\"fixed\": \"2.9\"}, {\"introduced\": \"0\"}")),
                        advisory(
                                "A-8",
                                "in",
                                unsorted(
                                        "{\"introduced\": \"2.10\"}, {\"introduced\": \"0\"},"
                                                + " {\"fixed\": \"2.9\"}")));
        assertEquals(1, said.code(), said.text());
        assertTrue(said.text().contains("a.b:in 2.10.1: A-1"), said.text());
        assertTrue(said.text().contains("a.b:named 7.RELEASE: A-4"), said.text());
        assertTrue(said.text().contains("4 parts, 8 advisories, 3 found"), said.text());
        assertTrue(said.text().contains("a.b:in 2.10.1: A-8"), said.text());
        for (String other : List.of("A-2", "A-3", "A-5", "A-6", "A-7")) {
            assertFalse(said.text().contains(other), said.text());
        }
    }

    @Test
    void nothingToCompareIsNoGoodNews() throws Exception {
        assertEquals(2, check().code());
    }

    private Said check(String... advisories) throws IOException, InterruptedException {
        Path bom = Files.writeString(folder.resolve("bom.json"), BOM);
        Path zip = folder.resolve("all.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (int i = 0; i < advisories.length; i++) {
                out.putNextEntry(new ZipEntry(i + ".json"));
                out.write(advisories[i].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Said.by(
                Map.of(),
                List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "src/build/CheckParts.java",
                        bom.toString(),
                        zip.toString()));
    }

    private static String advisory(String id, String name, String affected) {
        return """
        {"id": "%s", "affected": [
          {"package": {"ecosystem": "Maven", "name": "a.b:%s"}, %s}]}
        """
                .formatted(id, name, affected);
    }

    private static String unsorted(String events) {
        return "\"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [" + events + "]}]";
    }

    private static String range(String from, String end, String to) {
        return """
        "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "%s"}, {"%s": "%s"}]}]
        """
                .formatted(from, end, to);
    }
}
