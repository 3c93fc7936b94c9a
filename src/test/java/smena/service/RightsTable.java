package smena.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The table of who may do what, as the tests hold it: for each method of a service the rights it
/// asks in their order, or `-` and why it asks none.
public final class RightsTable {
    /// What asks nobody, or is looked at by another test.
    public static final String NONE = "-";

    private static final Path FILE = Path.of("src/test/resources/rights.txt");

    private RightsTable() {}

    /// The lines of one part by what they begin with; the rest of a line is its rights, or [#NONE].
    ///
    /// @param part `services`, `calls`, `limits`, or `commands`, whose lines say instead what each
    ///     leaves in the journal
    public static Map<String, String> of(String part) {
        Map<String, String> table = new TreeMap<>();
        String now = "";
        boolean asks = false;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                now = line.substring(1, line.indexOf(']'));
                asks = line.endsWith("asks") || line.endsWith("leaves");
            } else if (now.equals(part) && !line.isBlank() && !line.startsWith("#")) {
                String[] halves = line.split(": ", 2);
                table.put(halves[0], asks ? halves[1] : NONE);
            }
        }
        return table;
    }

    /// Those of one part that are shown to whoever calls them.
    public static Set<String> shown(String part) {
        return under("[" + part + "] shown");
    }

    /// Those of one part that another test looks at.
    public static Set<String> elsewhere(String part) {
        return under("[" + part + "] compared elsewhere");
    }

    private static Set<String> under(String heading) {
        Set<String> names = new TreeSet<>();
        boolean now = false;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                now = line.startsWith(heading);
            } else if (now && !line.isBlank() && !line.startsWith("#")) {
                names.add(line.substring(0, line.indexOf(": ")));
            }
        }
        return names;
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
