package smena.service.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What the demo shop is made of: files of rows with a tab between the cells.
public final class DemoFile {
    private DemoFile() {}

    /// The rows of a file of the program, without its comments.
    ///
    /// @param name such as `/demo/products.tsv`
    public static List<String[]> rows(String name) {
        InputStream file = DemoFile.class.getResourceAsStream(name);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
