import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/// The Java that goes into a package: of the JDK that builds, the parts Smena and its libraries
/// use. `OwnJavaTest` holds the list against what all classes name; what is only asked for by name
/// is guarded by `InstalledTest`, which uses it.
class OwnJava {
    /// Most of them by `jdeps` over all jars. By hand: `jdk.charsets`, the tables of printers;
    /// `jdk.localedata`, days and months in Russian and Uzbek; `jdk.management`, the class archive;
    /// `jdk.zipfs`, paths inside jars.
    private static final List<String> MODULES =
            List.of(
                    "java.base",
                    "java.compiler",
                    "java.desktop",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.scripting",
                    "java.sql",
                    "java.xml",
                    "jdk.charsets",
                    "jdk.jfr",
                    "jdk.localedata",
                    "jdk.management",
                    "jdk.unsupported",
                    "jdk.zipfs");

    private OwnJava() {}

    /// Links it into `folder`, which must not be there yet. It is not compressed: the package
    /// compresses it better (23 instead of 37 MB), and a start has nothing to unpack.
    static void link(Path folder) throws IOException {
        ToolProvider jlink =
                ToolProvider.findFirst("jlink")
                        .orElseThrow(() -> new IOException("this JDK has no jlink"));
        int exit =
                jlink.run(
                        System.out,
                        System.err,
                        "--add-modules",
                        String.join(",", MODULES),
                        "--strip-debug",
                        "--no-man-pages",
                        "--no-header-files",
                        "--compress",
                        "zip-0",
                        "--include-locales=en,ru,uz",
                        "--generate-cds-archive",
                        "--output",
                        folder.toString());
        if (exit != 0) {
            throw new IOException("jlink ended with " + exit);
        }
        // For heaps above 32 GB.
        Files.deleteIfExists(folder.resolve("lib/server/classes_nocoops.jsa"));
    }
}
