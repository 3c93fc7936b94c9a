package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The root of a computer on which nothing is installed: a shell, a few commands, the libraries of
/// the system that the package asks for. No Java, no display, no network, no home but root's.
final class CleanRoot {
    private static final List<String> COMMANDS =
            List.of(
                    "sh",
                    "readlink",
                    "dirname",
                    "uname",
                    "getconf",
                    "sed",
                    "mkdir",
                    "rm",
                    "mv",
                    "cp",
                    "chmod",
                    "nice",
                    "timeout");
    private static final List<String> FONTS =
            List.of("/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts/truetype/dejavu");
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

    private static final List<String> UNSHARED =
            List.of(
                    "unshare",
                    "--mount",
                    "--net",
                    "sh",
                    "-c",
                    "mount --bind $0 $0 && mount --bind /proc $0/proc && mount --rbind /dev $0/dev"
                            + " || exit; \"$@\"; code=$?; cat /proc/net/snmp >>$0.net; exit $code");

    private final Path root;

    private CleanRoot(Path root) {
        this.root = root;
    }

    /// @param natives folder with libraries whose needs are brought along
    static CleanRoot make(Path root, Path natives) throws IOException, InterruptedException {
        CleanRoot made = new CleanRoot(root);
        for (String folder :
                List.of("usr/bin", "usr/lib", "usr/lib64", "etc", "dev", "proc", "tmp")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.createDirectories(root.resolve("root"));
        for (String folder : List.of("bin", "lib", "lib64")) {
            Files.createSymbolicLink(root.resolve(folder), Path.of("usr", folder));
        }
        Files.writeString(root.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
        // As on any computer: its own name is asked of nobody, and Java's management looks it up.
        String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        Files.writeString(
                root.resolve("etc/hosts"), "127.0.0.1 localhost\n127.0.1.1 " + name + "\n");
        Files.writeString(root.resolve("etc/nsswitch.conf"), "hosts: files dns\n");
        for (String part : List.of("info", "updates", "triggers")) {
            Files.createDirectories(root.resolve("var/lib/dpkg").resolve(part));
        }
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        for (String command : COMMANDS) {
            made.bring(Path.of("/usr/bin", command));
            made.needsOf(Path.of("/usr/bin", command));
        }
        made.needsOfAll(natives);
        for (String folder : FONTS) {
            made.bringAll(Path.of(folder));
        }
        return made;
    }

    /// Brings what the system has of the libraries that those in a folder ask for.
    void needsOfAll(Path natives) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("ldd"));
        try (Stream<Path> all = Files.walk(natives)) {
            all.filter(file -> file.toString().endsWith(".so"))
                    .forEach(file -> words.add(file.toString()));
        }
        bringNamed(words);
    }

    private void needsOf(Path program) throws IOException, InterruptedException {
        bringNamed(List.of("ldd", program.toString()));
    }

    private void bringNamed(List<String> ldd) throws IOException, InterruptedException {
        Matcher found = LIBRARY.matcher(Said.by(Map.of(), ldd).text());
        while (found.find()) {
            Path library = Path.of(found.group(1));
            if (!library.startsWith(root)) {
                bring(library);
            }
        }
    }

    private void bring(Path file) throws IOException {
        Path target = root.resolve(Path.of("/").relativize(file));
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            Files.copy(file.toRealPath(), target);
        }
    }

    private void bringAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    bring(file);
                }
            }
        }
    }

    /// A script among the commands.
    void command(String name, String text) throws IOException {
        Path file = Files.writeString(path("usr/bin/" + name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Whether this account may mount anything, which a root needs.
    boolean canBeEntered() throws IOException, InterruptedException {
        return run(Map.of(), "uname").code() == 0;
    }

    /// Whether anything that was run inside has asked for a network: each had one of its own with
    /// nothing on it, which counts what could not be sent.
    boolean askedForNetwork() throws IOException {
        List<String> counted = Files.readAllLines(Path.of(root + ".net"));
        return tells(counted, "Ip", "OutNoRoutes")
                || tells(counted, "Ip", "OutRequests")
                || tells(counted, "Tcp", "ActiveOpens");
    }

    /// A line of names is followed by one of numbers.
    private static boolean tells(List<String> counted, String kind, String name) {
        List<String> lines = counted.stream().filter(line -> line.startsWith(kind + ":")).toList();
        int column = List.of(lines.getFirst().split(" ")).indexOf(name);
        for (int i = 1; i < lines.size(); i += 2) {
            if (!lines.get(i).split(" ")[column].equals("0")) {
                return true;
            }
        }
        return false;
    }

    Path path(String place) {
        return root.resolve(place);
    }

    boolean has(String place) {
        return Files.exists(path(place), LinkOption.NOFOLLOW_LINKS);
    }

    /// Runs a command inside, with these variables and `PATH` and `HOME` alone.
    Said run(Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        return Said.by(variables, mounted(List.of("chroot", root.toString()), command));
    }

    /// The system's own installer, which installs into here and runs the package's scripts.
    Said dpkg(String... what) throws IOException, InterruptedException {
        List<String> dpkg = List.of("dpkg", "--root=" + root, "--force-depends");
        return Said.by(Map.of(), mounted(dpkg, what));
    }

    /// The computer's processes and devices are seen inside by this command alone, and are gone
    /// with it. Without them the C library does not find what lies beside a program.
    private List<String> mounted(List<String> command, String... more) {
        List<String> words = new ArrayList<>(UNSHARED);
        words.add(root.toString());
        words.addAll(command);
        words.addAll(List.of(more));
        return words;
    }

    /// What a command said and how it ended.
    record Said(int code, String text) {
        static Said by(Map<String, String> variables, List<String> command)
                throws IOException, InterruptedException {
            ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
            process.environment().clear();
            process.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
            process.environment().put("HOME", "/root");
            process.environment().putAll(variables);
            Process running = process.start();
            running.getOutputStream().close();
            String text =
                    new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(running.waitFor(), text);
        }

        String expect(int expected) {
            assertEquals(expected, code, text);
            return text;
        }
    }
}
