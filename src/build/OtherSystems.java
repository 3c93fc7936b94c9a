import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// The packages of Windows (with WiX) and macOS, by the JDK's own tool, on their systems. Written
/// after its manual; nobody has tried them yet.
class OtherSystems {
    /// One for all versions, so that a newer one takes the place of an older.
    private static final String UPGRADE = "6b0c1f52-5d0a-4a55-9c53-2f7d6b2f0e61";

    private OtherSystems() {}

    static void msi(String version, Path till, Path work, Path out) throws IOException {
        make(
                common("msi", version, till, work, out, "smena.ico"),
                List.of(
                        "--win-menu",
                        "--win-shortcut",
                        "--win-per-user-install",
                        "--win-upgrade-uuid",
                        UPGRADE));
    }

    static void dmg(String version, Path till, Path work, Path out) throws IOException {
        make(
                common("dmg", macVersion(version), till, work, out, "smena.icns"),
                List.of("--mac-package-identifier", "smena.till"));
    }

    /// macOS takes no version that begins with 0. All of those have one that is not above what
    /// comes after them.
    private static String macVersion(String version) {
        if (!version.startsWith("0.")) {
            return version;
        }
        System.out.println("macOS takes no version below 1.0: " + version + " says it is 1.0.0");
        return "1.0.0";
    }

    private static List<String> common(
            String type, String version, Path till, Path work, Path out, String icon) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--type", type, "--name", "Smena", "--app-version", version));
        words.addAll(List.of("--input", till.resolve("lib").toString()));
        words.addAll(List.of("--main-jar", "smena.jar", "--main-class", "smena.app.Main"));
        words.addAll(List.of("--runtime-image", work.resolve("runtime").toString()));
        words.addAll(List.of("--icon", work.resolve(icon).toString()));
        words.addAll(List.of("--dest", out.toString()));
        for (String option : JAVA) {
            words.addAll(List.of("--java-options", option));
        }
        return words;
    }

    /// As in `installer/smena.cmd`, which says why.
    private static final List<String> JAVA =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:-UsePerfData",
                    "-Xms64m",
                    "-Xmx512m",
                    "-XX:MaxNewSize=16m",
                    "-XX:+UseSerialGC",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=15",
                    "-XX:-ShrinkHeapInSteps",
                    "-Dprism.maxvram=96m",
                    "-Dprism.targetvram=32m",
                    "-Dorg.jooq.no-logo=true",
                    "-Dorg.jooq.no-tips=true");

    private static void make(List<String> common, List<String> own) throws IOException {
        List<String> words = new ArrayList<>(common);
        words.addAll(own);
        ToolProvider jpackage =
                ToolProvider.findFirst("jpackage")
                        .orElseThrow(() -> new IOException("this JDK has no jpackage"));
        int exit = jpackage.run(System.out, System.err, words.toArray(String[]::new));
        if (exit != 0) {
            throw new IOException("jpackage ended with " + exit);
        }
    }
}
