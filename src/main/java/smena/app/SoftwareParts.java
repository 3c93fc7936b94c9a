package smena.app;

import smena.ui.settings.SoftwarePart;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the program is made of beside itself: the list of the build (`parts.txt`), each with the
/// version of the file that runs, the Java it runs on, and the fonts.
final class SoftwareParts {
    private static final String JAVA = "GPL-2.0-only WITH Classpath-exception-2.0";
    private static final List<SoftwarePart> FONTS =
            List.of(
                    new SoftwarePart("Roboto", "", "Apache-2.0"),
                    new SoftwarePart("DejaVu Sans Mono", "", "Bitstream-Vera"));

    private SoftwareParts() {}

    /// All of them, in the order of their names.
    static List<SoftwarePart> all() {
        String path = System.getProperty("java.class.path", "");
        List<String> files = new ArrayList<>();
        for (String file : path.split(Pattern.quote(File.pathSeparator))) {
            files.add(new File(file).getName());
        }
        List<SoftwarePart> parts = new ArrayList<>();
        parts.add(new SoftwarePart("Java", Runtime.version().toString(), JAVA));
        parts.addAll(of(lines(), files));
        parts.addAll(FONTS);
        return List.copyOf(parts);
    }

    /// @param lines of `parts.txt`
    /// @param files names of jars
    static List<SoftwarePart> of(Collection<String> lines, Collection<String> files) {
        List<SoftwarePart> parts = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] columns = line.split(" \\| ", -1);
                parts.add(new SoftwarePart(columns[0], version(columns[0], files), columns[2]));
            }
        }
        return parts;
    }

    private static String version(String name, Collection<String> files) {
        Pattern jar = Pattern.compile(Pattern.quote(name) + "-(\\d[\\w.]*)(-[a-z-]+\\d*)?\\.jar");
        return files.stream()
                .map(jar::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<String> lines() {
        try (InputStream in = SoftwareParts.class.getResourceAsStream("/parts.txt")) {
            byte[] all = Objects.requireNonNull(in, "parts.txt").readAllBytes();
            return new String(all, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
