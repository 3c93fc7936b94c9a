package smena;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Programs in a process of their own that live for seconds: what takes its time to make a program
/// fast later, or to collect much garbage, only costs them.
public final class ShortLived {
    private ShortLived() {}

    /// How a command begins that runs a main class on the class path of the tests, in the Java that
    /// runs them; a list that more can be added to.
    public static List<String> java() {
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path")));
    }
}
