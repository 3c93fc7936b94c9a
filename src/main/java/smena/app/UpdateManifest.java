package smena.app;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the maker of an update file has signed: which version it brings, for which computers and
/// data, and each of its files.
///
/// @param system `linux`
/// @param machine as Java calls it, such as `amd64`
/// @param needs the oldest schema of data that the version takes over
/// @param brings the schema that the data has under it
record UpdateManifest(
        VersionNumber version,
        String system,
        String machine,
        int needs,
        int brings,
        List<Part> parts) {
    private static final int FORMAT = 1;
    private static final int MOST_PARTS = 20_000;
    private static final long LARGEST = 2L << 30;
    private static final int LONGEST_NAME = 240;

    /// Names below the folder of the version and nowhere else, the same on each system.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+@-]*(/[A-Za-z0-9_][A-Za-z0-9_.+@-]*)*");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// A file.
    ///
    /// @param name with `/` between folders
    /// @param sha256 64 hex digits
    /// @param runs whether it is a program
    record Part(String name, long bytes, String sha256, boolean runs) {}

    /// Reads one whose signature holds already. Fails for anything that is not as it should be.
    static UpdateManifest read(byte[] text) throws IOException {
        Map<String, Object> all = JSON.std.mapFrom(text);
        check(number(all.get("format")) == FORMAT, "format");
        String version = text(all.get("version"));
        check(VersionNumber.isVersion(version), "version");
        if (!(all.get("files") instanceof List<?> files)) {
            throw new IOException("no files");
        }
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long left = LARGEST;
        for (Object each : files) {
            Part part = part(each);
            left -= part.bytes();
            check(left >= 0 && names.add(part.name()) && names.size() <= MOST_PARTS, part.name());
            parts.add(part);
        }
        for (String name : names) {
            for (int i = name.indexOf('/'); i > 0; i = name.indexOf('/', i + 1)) {
                check(!names.contains(name.substring(0, i)), name);
            }
        }
        return new UpdateManifest(
                new VersionNumber(version),
                text(all.get("system")),
                text(all.get("machine")),
                (int) number(all.get("needsSchema")),
                (int) number(all.get("bringsSchema")),
                List.copyOf(parts));
    }

    /// What it takes on the disk.
    long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    private static Part part(@Nullable Object each) throws IOException {
        if (!(each instanceof Map<?, ?> facts)) {
            throw new IOException("no file");
        }
        String name = text(facts.get("name"));
        long bytes = number(facts.get("bytes"));
        String hash = text(facts.get("sha256"));
        check(NAME.matcher(name).matches() && name.length() <= LONGEST_NAME, name);
        check(bytes >= 0 && bytes <= LARGEST && HASH.matcher(hash).matches(), name);
        return new Part(name, bytes, hash, Boolean.TRUE.equals(facts.get("runs")));
    }

    private static String text(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            return text;
        }
        throw new IOException("no text");
    }

    private static long number(@Nullable Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new IOException("no number");
    }

    private static void check(boolean right, String what) throws IOException {
        if (!right) {
            throw new IOException("not as it should be: " + what);
        }
    }
}
