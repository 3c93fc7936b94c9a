import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Holds the parts of a package against advisories that lie in a file: the way of a computer
/// without a network to know of holes in libraries.
///
/// Usage: `java -cp 'target/smena/lib/*' src/build/CheckParts.java SBOM ADVISORIES`: a CycloneDX
/// list, and a zip or folder of advisories in the format of OSV, such as `all.zip` of its Maven
/// part. Ends with 1 where a part is affected, with 2 where there was nothing to compare.
public class CheckParts {
    private final Map<String, String> parts = new TreeMap<>();
    private final List<String> found = new ArrayList<>();
    private int advisories;

    public static void main(String[] args) throws IOException {
        CheckParts check = new CheckParts();
        check.readParts(Path.of(args[0]));
        check.readAdvisories(Path.of(args[1]));
        check.found.forEach(System.out::println);
        System.out.println(
                check.parts.size()
                        + " parts, "
                        + check.advisories
                        + " advisories, "
                        + check.found.size()
                        + " found");
        boolean nothing = check.parts.isEmpty() || check.advisories == 0;
        System.exit(nothing ? 2 : check.found.isEmpty() ? 0 : 1);
    }

    private void readParts(Path sbom) throws IOException {
        Map<String, Object> bom = JSON.std.mapFrom(Files.readString(sbom));
        for (Map<?, ?> part : maps(bom.get("components"))) {
            if (part.get("group") != null) {
                parts.put(part.get("group") + ":" + part.get("name"), "" + part.get("version"));
            }
        }
    }

    private void readAdvisories(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                    look(JSON.std.mapFrom(Files.readString(file)));
                }
            }
            return;
        }
        try (InputStream in = Files.newInputStream(place);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().endsWith(".json")) {
                    look(JSON.std.mapFrom(zip.readAllBytes()));
                }
            }
        }
    }

    private void look(Map<String, Object> advisory) {
        advisories++;
        if (advisory.get("withdrawn") != null) {
            return;
        }
        for (Map<?, ?> affected : maps(advisory.get("affected"))) {
            Map<?, ?> named = affected.get("package") instanceof Map<?, ?> it ? it : Map.of();
            String version = parts.get("" + named.get("name"));
            if ("Maven".equals(named.get("ecosystem"))
                    && version != null
                    && isAffected(affected, version)) {
                found.add(
                        named.get("name")
                                + " "
                                + version
                                + ": "
                                + advisory.get("id")
                                + " "
                                + advisory.getOrDefault("summary", ""));
            }
        }
    }

    private static boolean isAffected(Map<?, ?> affected, String version) {
        if (affected.get("versions") instanceof List<?> all && all.contains(version)) {
            return true;
        }
        return maps(affected.get("ranges")).stream()
                .filter(range -> "ECOSYSTEM".equals(range.get("type")))
                .anyMatch(range -> isIn(maps(range.get("events")), version));
    }

    /// The events of a range count in the order of versions, and may stand in any.
    private static boolean isIn(List<Map<?, ?>> events, String version) {
        boolean inside = false;
        List<Map<?, ?>> sorted = new ArrayList<>(events);
        sorted.sort((one, other) -> compare(at(one), at(other)));
        for (Map<?, ?> event : sorted) {
            if (event.get("introduced") instanceof String from && compare(version, from) >= 0) {
                inside = true;
            } else if (event.get("fixed") instanceof String to && compare(version, to) >= 0) {
                inside = false;
            } else if (event.get("last_affected") instanceof String last
                    && compare(version, last) > 0) {
                inside = false;
            }
        }
        return inside;
    }

    private static String at(Map<?, ?> event) {
        for (String kind : List.of("introduced", "fixed", "last_affected")) {
            if (event.get(kind) instanceof String version) {
                return version;
            }
        }
        return "0";
    }

    /// As Maven orders versions, but for rarer words: numbers as such, words before what has none.
    static int compare(String one, String other) {
        String[] left = one.toLowerCase().split("[.-]");
        String[] right = other.toLowerCase().split("[.-]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = Long.compare(rank(left, i), rank(right, i));
            if (order == 0 && i < left.length && i < right.length && rank(left, i) < 0) {
                order = left[i].compareTo(right[i]);
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long rank(String[] parts, int i) {
        if (i >= parts.length || parts[i].matches("release|final|ga")) {
            return 0;
        }
        return parts[i].matches("\\d{1,18}") ? Long.parseLong(parts[i]) : -1;
    }

    private static List<Map<?, ?>> maps(Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(
                    one -> {
                        if (one instanceof Map<?, ?> map) {
                            maps.add(map);
                        }
                    });
        }
        return maps;
    }
}
