package smena.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether this computer has a graphics card that something drives. Where Linux has none, its
/// OpenGL is a program as well: JavaFX would load it, a compiler included, and then refuse it.
/// Knowing that before saves some 50 MB and the time to load them.
final class GraphicsCard {
    /// The names of drivers that do not use the common place.
    private static final List<String> OF_THEIR_OWN =
            List.of("nvidiactl", "nvidia0", "nvhost-gpu", "mali", "mali0", "kgsl-3d0", "pvr_sync");

    private static final String ORDER = "prism.order";

    private GraphicsCard() {}

    /// Lets JavaFX draw by the processor at once where nothing else could; called before it starts.
    /// What somebody has chosen stays.
    static void ask() {
        if (System.getProperty(ORDER) == null) {
            order(System.getProperty("os.name", ""), Path.of("/dev"))
                    .ifPresent(order -> System.setProperty(ORDER, order));
        }
    }

    /// The ways to draw, in JavaFX's words; empty where it has to find out by itself.
    ///
    /// @param devices where the system keeps its devices
    static Optional<String> order(String system, Path devices) {
        boolean knows = system.startsWith("Linux") && Files.isDirectory(devices);
        return knows && !isIn(devices) ? Optional.of("sw") : Optional.empty();
    }

    private static boolean isIn(Path devices) {
        return OF_THEIR_OWN.stream().map(devices::resolve).anyMatch(Files::exists)
                || holdsAnything(devices.resolve("dri"));
    }

    private static boolean holdsAnything(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> cards = Files.list(folder)) {
            return cards.findAny().isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return true;
        }
    }
}
