package smena.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a Linux tells of itself in files. What cannot be read is not there.
///
/// @param root where its file system begins
record LinuxComputer(Path root) {
    private static final Pattern SERIAL = Pattern.compile("tty(USB|ACM)\\d+");
    private static final Pattern PRINTER = Pattern.compile("lp\\d+");
    private static final Pattern MODE = Pattern.compile("(\\d+)x(\\d+).*");

    /// A file in one takes the place of those of its name in the later ones.
    private static final List<String> RULES =
            List.of(
                    "etc/udev/rules.d",
                    "run/udev/rules.d",
                    "usr/local/lib/udev/rules.d",
                    "usr/lib/udev/rules.d",
                    "lib/udev/rules.d");

    private static final Path NOTHING = Path.of("/dev/null");

    /// Size in dots.
    record Screen(int width, int height) {}

    /// Whether this is a Linux.
    boolean isThere() {
        return has("proc/self") && has("sys");
    }

    boolean has(String place) {
        return Files.exists(root.resolve(place));
    }

    /// Serial lines at USB and printers as device files.
    List<Path> ports() {
        return Stream.concat(
                        in("dev").filter(file -> SERIAL.matcher(name(file)).matches()),
                        in("dev/usb").filter(file -> PRINTER.matcher(name(file)).matches()))
                .toList();
    }

    /// Whose group a file is; a dash where nobody knows.
    String groupOf(Path file) {
        try {
            return String.valueOf(Files.getAttribute(file, "posix:group"));
        } catch (IOException | UnsupportedOperationException e) {
            return "–";
        }
    }

    /// Whether a program of this name runs, whoever started it.
    boolean runs(String program) {
        return in("proc").anyMatch(process -> line(process.resolve("comm")).equals(program));
    }

    /// Whether there is a file of rules for devices with such a name. One that is a link to nothing
    /// switches the rules of its name off.
    boolean hasRules(Predicate<String> wanted) {
        Map<String, Path> counting = new HashMap<>();
        RULES.stream()
                .flatMap(this::in)
                .filter(file -> wanted.test(name(file)))
                .forEach(file -> counting.putIfAbsent(name(file), file));
        return counting.values().stream().anyMatch(file -> !isNothing(file));
    }

    private static boolean isNothing(Path file) {
        try {
            return Files.isSymbolicLink(file) && Files.readSymbolicLink(file).equals(NOTHING);
        } catch (IOException e) {
            return false;
        }
    }

    boolean hasSpooler() {
        return has("run/cups/cups.sock") || has("var/run/cups/cups.sock");
    }

    /// The largest screen that is plugged in, at the size it prefers.
    Optional<Screen> screen() {
        return in("sys/class/drm")
                .filter(output -> line(output.resolve("status")).equals("connected"))
                .map(output -> MODE.matcher(line(output.resolve("modes"))))
                .filter(Matcher::matches)
                .map(m -> new Screen(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                .max(Comparator.comparingInt(screen -> screen.width() * screen.height()));
    }

    private Stream<Path> in(String folder) {
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            return all.sorted().toList().stream();
        } catch (IOException | UncheckedIOException none) {
            return Stream.empty();
        }
    }

    /// The first line of a file.
    private static String line(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return Objects.requireNonNullElse(lines.readLine(), "").strip();
        } catch (IOException | UncheckedIOException none) {
            return "";
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
