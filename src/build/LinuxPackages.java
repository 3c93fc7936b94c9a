import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packages of Linux, each by the tool of its system.
class LinuxPackages {
    private static final Map<String, String> DEBIAN = Map.of("amd64", "amd64", "aarch64", "arm64");
    private static final Map<String, String> RED_HAT =
            Map.of("amd64", "x86_64", "aarch64", "aarch64");

    private final LinuxFiles files;
    private final Path out;
    private final String machine = System.getProperty("os.arch");

    LinuxPackages(LinuxFiles files, Path out) {
        this.files = files;
        this.out = out;
    }

    /// @param quick nothing is compressed
    void deb(boolean quick) throws IOException, InterruptedException {
        Path control = files.root.resolve("DEBIAN");
        String size = Long.toString(Trees.bytes(files.root) / 1024);
        Files.createDirectories(control);
        String arch = DEBIAN.getOrDefault(machine, machine);
        Files.writeString(
                control.resolve("control"),
                files.filled("control").replace("@ARCH@", arch).replace("@SIZE@", size));
        for (String script : List.of("postinst", "prerm", "postrm")) {
            files.text(script, "DEBIAN/" + script, true);
        }
        Trees.open(control);
        Path deb = out.resolve("smena_" + files.version + "_" + arch + ".deb");
        made(
                deb,
                run(
                        "dpkg-deb",
                        "--root-owner-group",
                        quick ? "-Znone" : "-Zxz",
                        "-z2",
                        "--build",
                        files.root.toString(),
                        deb.toString()));
        Trees.delete(control);
    }

    /// Unpacked anywhere: `bin`, `lib` and `runtime`, in `share` what a desktop wants, and
    /// `current`, by which `smena update` knows a folder that it may change.
    void tar() throws IOException, InterruptedException {
        String name = "smena-" + files.version;
        Path folder = out.resolve("installer").resolve(name);
        Trees.delete(folder);
        Trees.copy(files.root.resolve("usr/share"), folder.resolve("share"));
        Trees.copy(files.root.resolve("usr/lib/udev"), folder.resolve("share/udev"));
        Files.writeString(folder.resolve("current"), ".\n");
        Trees.open(folder);
        for (String part : List.of("bin", "lib", "runtime")) {
            Files.move(files.root.resolve("opt/smena").resolve(part), folder.resolve(part));
        }
        Path tar =
                out.resolve(name + "-linux-" + RED_HAT.getOrDefault(machine, machine) + ".tar.gz");
        boolean done =
                run(
                        "tar",
                        "--sort=name",
                        "--owner=0",
                        "--group=0",
                        "--numeric-owner",
                        "--mtime=@" + files.time.getEpochSecond(),
                        "--use-compress-program=gzip -n",
                        "-C",
                        folder.getParent().toString(),
                        "-cf",
                        tar.toString(),
                        name);
        for (String part : List.of("bin", "lib", "runtime")) {
            Files.move(folder.resolve(part), files.root.resolve("opt/smena").resolve(part));
        }
        made(tar, done);
    }

    void rpm() throws IOException, InterruptedException {
        Path spec = out.resolve("installer").resolve("smena.spec");
        Files.writeString(
                spec,
                files.filled("smena.spec")
                        .replace("@ROOT@", files.root.toAbsolutePath().toString())
                        .replace("@POSTIN@", files.filled("postinst"))
                        .replace("@PREUN@", files.filled("prerm"))
                        .replace("@POSTUN@", files.filled("postrm")));
        String arch = RED_HAT.getOrDefault(machine, machine);
        Path rpm = out.resolve("smena-" + files.version + "-1." + arch + ".rpm");
        made(
                rpm,
                run(
                        "rpmbuild",
                        "-bb",
                        "--target",
                        arch,
                        "--define",
                        "_topdir " + out.resolve("installer/rpm").toAbsolutePath(),
                        "--define",
                        "_rpmdir " + out.toAbsolutePath(),
                        "--define",
                        "_rpmfilename " + rpm.getFileName(),
                        spec.toString()));
    }

    private static void made(Path file, boolean done) throws IOException {
        if (done) {
            System.out.println(file + ": " + Files.size(file) / 1_000_000 + " MB");
        }
    }

    /// Whether the tool is there; a failure of it is one of the build.
    private boolean run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(new ArrayList<>(List.of(command)));
        process.environment().put("SOURCE_DATE_EPOCH", Long.toString(files.time.getEpochSecond()));
        process.redirectErrorStream(true);
        process.redirectOutput(out.resolve("installer/" + command[0] + ".txt").toFile());
        Process running;
        try {
            running = process.start();
        } catch (IOException missing) {
            System.out.println("no " + command[0] + " here: what it makes is left out");
            return false;
        }
        if (running.waitFor() != 0) {
            throw new IOException(
                    Files.readString(out.resolve("installer/" + command[0] + ".txt")));
        }
        return true;
    }
}
