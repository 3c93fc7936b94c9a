package smena.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/// This program's version. It stands in `pom.xml` and nowhere else; the build puts it into
/// `version.properties`.
final class Version {
    /// Such as `0.2.0`.
    static final String CURRENT = read();

    private Version() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
            properties.load(Objects.requireNonNull(in, "version.properties"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }
}
