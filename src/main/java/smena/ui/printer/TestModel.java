package smena.ui.printer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.service.Printing;
import smena.service.ports.PrintState;
import smena.service.ports.PrinterStatus;
import smena.ui.approval.Acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How a printer is, and trying it: the test page, what became of it, and how it should look.
public final class TestModel {
    private final PrinterRole role;
    private final Printing printing;
    private final Acts acts;
    private final PrinterRoom room;
    private final ReadOnlyObjectWrapper<PrinterStatus> status =
            new ReadOnlyObjectWrapper<>(PrinterStatus.NOT_KNOWN);
    private final ReadOnlyObjectWrapper<Printing.@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> said = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final LatestPicture picture;

    TestModel(PrinterRole role, Printing printing, Acts acts, PrinterRoom room) {
        this.role = role;
        this.printing = printing;
        this.acts = acts;
        this.room = room;
        picture = new LatestPicture(room.aside(), problem::set);
    }

    /// What the printer said of itself last.
    public ReadOnlyObjectProperty<PrinterStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The last test page, as it stands; nothing while none was printed.
    public ReadOnlyObjectProperty<Printing.@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The key of what was done last.
    public ReadOnlyObjectProperty<@Nullable String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether something is being ordered or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// The test page as a PNG; nothing before it is drawn.
    public ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.pngProperty();
    }

    /// Prints the test page on the printer that is kept.
    public void print() {
        begin();
        acts.background()
                .call(this::order)
                .busy(busy)
                .refused(problem::set)
                .deliver(ordered -> ordered.ifPresent(job::set));
    }

    /// Looks how the printer and the test page stand; called once in a while.
    public void tick() {
        status.set(room.status(role));
        Printing.Job now = job.get();
        if (now != null && !isOver(now.state())) {
            acts.background()
                    .call(() -> printing.find(now.id()))
                    .busy(looking)
                    .refused(problem::set)
                    .deliver(found -> found.filter(this::isCurrent).ifPresent(job::set));
        }
    }

    /// Saves the picture where the person says.
    public void save() {
        byte[] png = picture.pngProperty().get();
        if (png == null || busy.get()) {
            return;
        }
        begin();
        room.whereTo("smena-test.png")
                .ifPresent(
                        file ->
                                acts.background()
                                        .run(() -> write(file, png))
                                        .busy(busy)
                                        .refused(problem::set)
                                        .deliver(_ -> said.set("z.saved")));
    }

    /// Another printer: what became of the page on the old one is of no interest.
    void forget() {
        begin();
        job.set(null);
        tick();
    }

    void draw(PrinterSetup printer) {
        picture.draw(() -> room.testPage(printer));
    }

    private Optional<Printing.Job> order() {
        return printing.find(printing.printTest());
    }

    private boolean isCurrent(Printing.Job found) {
        Printing.Job now = job.get();
        return now != null && now.id() == found.id();
    }

    private void begin() {
        problem.set(null);
        said.set(null);
    }

    private static boolean isOver(PrintState state) {
        return state != PrintState.QUEUED && state != PrintState.SENDING;
    }

    private static void write(Path file, byte[] png) {
        try {
            Files.write(file, png);
        } catch (IOException failed) {
            String folder = String.valueOf(file.toAbsolutePath().getParent());
            throw new Refused(new Problem.FolderNotWritable(folder));
        }
    }
}
