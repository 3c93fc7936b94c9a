package smena.printing.javapos;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where JavaPOS finds the names of the vendors' services.
public final class JavaPosEntries {
    private JavaPosEntries() {}

    /// Lets JavaPOS read the vendor's `jpos.xml` if there is one; it is not searched for on the
    /// class path. JavaPOS system properties set at start-up are kept.
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
