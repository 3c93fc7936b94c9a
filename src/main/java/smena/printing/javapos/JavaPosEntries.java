package smena.printing.javapos;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where JavaPOS finds what the vendors' services are called.
public final class JavaPosEntries {
    private JavaPosEntries() {}

    /// Lets JavaPOS read the vendor's `jpos.xml` where there is one; it looks on no class path for
    /// it. Anyone who starts the till with settings of JavaPOS keeps them.
    public static void readFrom(Path file) {
        if (Files.isRegularFile(file)) {
            setUnlessSet(
                    "jpos.config.regPopulatorClass", "jpos.config.simple.xml.JavaxRegPopulator");
            setUnlessSet("jpos.config.populatorFile", file.toString());
        }
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
