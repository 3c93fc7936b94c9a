import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What lies where once Smena is installed on Linux: all of the program in `/opt/smena`, and for
/// the system a command, a menu entry, icons, the file type of a backup and the rules of devices.
class LinuxFiles {
    private static final Path FROM = Path.of("installer", "linux");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final String ICONS = "usr/share/icons/hicolor/";

    final String version;
    final Instant time;
    final Path root;
    private final Path till;
    private final Path work;
    private final AppIcon icon;

    LinuxFiles(String version, Instant time, Path till, Path work, AppIcon icon) {
        this.version = version;
        this.time = time;
        this.till = till;
        this.work = work;
        this.icon = icon;
        this.root = work.resolve("root");
    }

    /// Lays all of it into [#root].
    void lay() throws IOException {
        Path home = root.resolve("opt/smena");
        Parts parts = new Parts(till.resolve("lib"));
        Trees.copy(till.resolve("lib"), home.resolve("lib"));
        ForeignNatives.drop(home.resolve("lib"), System.getProperty("os.arch"), time);
        for (Path file : Trees.list(home.resolve("lib"))) {
            Trees.mode(file, Files.isDirectory(file));
        }
        text("smena", "opt/smena/bin/smena", true);
        Files.move(work.resolve("runtime"), home.resolve("runtime"));
        Path release = home.resolve("lib/release");
        Files.writeString(release, "version=" + version + "\nschema=" + schema() + "\n");
        Trees.mode(release, false);
        Files.writeString(
                home.resolve("lib/build"),
                Trees.name(home.resolve("lib"))
                        + "-"
                        + Trees.name(home.resolve("runtime/lib"))
                        + "\n");
        text("rehearse", "opt/smena/lib/rehearse", true);
        text("kiosk", "opt/smena/lib/kiosk", true);
        text("prepare", "opt/smena/lib/prepare", true);
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(
                root.resolve("usr/bin/smena"), Path.of("../../opt/smena/bin/smena"));
        text("smena.desktop", "usr/share/applications/smena.desktop", false);
        text("smena.metainfo.xml", "usr/share/metainfo/smena.metainfo.xml", false);
        text("smena-kiosk.desktop", "usr/share/wayland-sessions/smena-kiosk.desktop", false);
        text("smena-kiosk.desktop", "usr/share/xsessions/smena-kiosk.desktop", false);
        text("smena-kiosk.service", "usr/lib/systemd/user/smena-kiosk.service", false);
        text("smena-mime.xml", "usr/share/mime/packages/smena.xml", false);
        text("70-smena.rules", "usr/lib/udev/rules.d/70-smena.rules", false);
        write(
                "usr/share/doc/smena/copyright",
                filled("copyright").replace("@PARTS@", parts.list()));
        write("usr/share/doc/smena/sbom.cdx.json", parts.bom(version, time));
        icons();
        Trees.open(root);
    }

    private void icons() throws IOException {
        for (int size : AppIcon.SIZES) {
            Path file = made(ICONS + size + "x" + size + "/apps/smena.png");
            Files.write(file, icon.png(size));
            Trees.mode(file, false);
        }
        Path drawing = made(ICONS + "scalable/apps/smena.svg");
        Files.copy(Path.of("installer", "smena.svg"), drawing);
        Trees.mode(drawing, false);
    }

    /// The newest migration.
    private static int schema() throws IOException {
        int newest = 0;
        for (Path file : Trees.list(Path.of("src", "main", "resources", "schema"))) {
            Matcher named = MIGRATION.matcher(file.getFileName().toString());
            newest = named.matches() ? Math.max(newest, Integer.parseInt(named.group(1))) : newest;
        }
        return newest;
    }

    /// A text of `installer/linux`, with version and day put in.
    void text(String name, String place, boolean runs) throws IOException {
        Path file = made(place);
        Files.writeString(file, filled(name));
        Trees.mode(file, runs);
    }

    private void write(String place, String text) throws IOException {
        Path file = made(place);
        Files.writeString(file, text);
        Trees.mode(file, false);
    }

    String filled(String name) throws IOException {
        return Files.readString(FROM.resolve(name))
                .replace("@VERSION@", version)
                .replace("@DAY@", LocalDate.ofInstant(time, ZoneOffset.UTC).toString());
    }

    private Path made(String place) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        return file;
    }
}
