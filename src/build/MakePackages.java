import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Makes what this system can make of the built till, with a Java of its own: `.deb`, `.tar.gz`
/// and, where `rpmbuild` is, `.rpm` on Linux, `.msi` on Windows, `.dmg` on macOS.
///
/// Usage: `java MakePackages.java VERSION TIME TILL OUT [quick]`, as `mvn -Pinstaller package`
/// does. TIME is what all files are dated, so that the same source makes the same package; TILL is
/// `target/smena`, OUT the folder the packages go to. With `quick` it makes the `.deb` alone and
/// does not compress it, which a test has no use for.
public class MakePackages {
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        String version = args[0];
        Instant time = Instant.parse(args[1]);
        Path till = Path.of(args[2]);
        Path out = Path.of(args[3]);
        boolean quick = List.of(args).contains("quick");
        Path work = out.resolve("installer");
        Trees.delete(work);
        Files.createDirectories(work);
        OwnJava.link(work.resolve("runtime"));
        AppIcon icon = new AppIcon(Path.of("installer", "smena.svg"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Files.write(work.resolve("smena.ico"), icon.ico());
            OtherSystems.msi(version, till, work, out);
        } else if (system.startsWith("mac")) {
            Files.write(work.resolve("smena.icns"), icon.icns());
            OtherSystems.dmg(version, till, work, out);
        } else {
            linux(new LinuxFiles(version, time, till, work, icon), out, quick);
        }
    }

    private static void linux(LinuxFiles files, Path out, boolean quick)
            throws IOException, InterruptedException {
        files.lay();
        LinuxPackages packages = new LinuxPackages(files, out);
        packages.deb(quick);
        if (!quick) {
            packages.tar();
            packages.rpm();
        }
    }
}
