package smena.app;

import org.jspecify.annotations.Nullable;

import smena.domain.display.LineDisplaySetup;
import smena.printing.javapos.JavaPosEntries;
import smena.printing.javapos.JavaPosLineDisplay;
import smena.printing.queue.DisplayWorker;
import smena.printing.transport.SerialLineDisplay;
import smena.service.ports.LineDisplay;
import smena.service.ports.LineDisplay.Lines;

import java.nio.file.Path;
import java.util.Optional;

/// The line display of this computer.
final class LineDisplays implements AutoCloseable {
    private final Path folder;
    private volatile @Nullable DisplayWorker worker;
    private volatile Optional<Lines> last = Optional.empty();

    /// @param folder the data folder, where the makers' names for their devices are in `jpos.xml`
    LineDisplays(Path folder) {
        this.folder = folder;
    }

    /// The display that a set-up describes; empty where there is none.
    static Optional<LineDisplay> of(LineDisplaySetup setup, Path folder) {
        if (setup.kind() == LineDisplaySetup.Kind.NONE) {
            return Optional.empty();
        }
        if (setup.kind().isSerial()) {
            return Optional.of(new SerialLineDisplay(setup));
        }
        JavaPosEntries.readFrom(folder.resolve("jpos.xml"));
        return Optional.of(new JavaPosLineDisplay(setup.place()));
    }

    /// Switches to another display; waits for the old one a moment, so never on the FX thread.
    synchronized void use(LineDisplaySetup setup) {
        close();
        of(setup, folder)
                .map(display -> new DisplayWorker(display, DisplayWorker.Pace.USUAL))
                .ifPresent(made -> worker = made);
        last.ifPresent(this::show);
    }

    /// Shows this, on a thread of its own.
    void show(Lines lines) {
        last = Optional.of(lines);
        DisplayWorker now = worker;
        if (now != null) {
            now.show(lines);
        }
    }

    /// Whether the last text got to the display; empty where there is none.
    Optional<Boolean> reached() {
        DisplayWorker now = worker;
        return now == null ? Optional.empty() : Optional.of(now.isReached());
    }

    @Override
    public synchronized void close() {
        DisplayWorker now = worker;
        worker = null;
        if (now != null) {
            now.close();
        }
    }
}
