package smena.ui.printer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.files.OwnFiles;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintState;
import smena.service.ports.PrinterStatus;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.PrintJobView;
import smena.service.printjob.Printing;
import smena.ui.shell.ApprovedActions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A printer's status, and trying it: the test page, its outcome, and how it should look.
public final class TestModel {
    /// Which paper is looked at.
    public enum Shown {
        /// The test page: as it would come out, and once it was printed, what was sent.
        TEST_PAGE,
        /// The last paper that was sent to this printer.
        LAST_PAPER
    }

    private static final int LOOKED_THROUGH = 50;

    private final PrinterRole role;
    private final Printing printing;
    private final PrintDecisions decisions;
    private final ApprovedActions actions;
    private final PrinterSetupContext context;
    private final ReadOnlyObjectWrapper<PrinterStatus> status =
            new ReadOnlyObjectWrapper<>(PrinterStatus.NOT_KNOWN);
    private final ReadOnlyObjectWrapper<@Nullable PrintJobView> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> said = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.TEST_PAGE);
    private final LatestPicture picture;
    private PrinterSetup printer = PrinterSetup.ON_SCREEN;
    private boolean typed = true;

    TestModel(
            PrinterRole role,
            Printing printing,
            PrintDecisions decisions,
            ApprovedActions actions,
            PrinterSetupContext context) {
        this.role = role;
        this.printing = printing;
        this.decisions = decisions;
        this.actions = actions;
        this.context = context;
        picture = new LatestPicture(context.aside(), problem::set);
        shown.addListener((_, _, _) -> redraw());
    }

    /// Which paper is looked at.
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /// Whether the paper is still being drawn.
    public ReadOnlyBooleanProperty drawingProperty() {
        return picture.drawingProperty();
    }

    /// The status the printer last reported.
    public ReadOnlyObjectProperty<PrinterStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The state of the last test page; null while none was printed.
    public ReadOnlyObjectProperty<@Nullable PrintJobView> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The text key of what was done last.
    public ReadOnlyObjectProperty<@Nullable String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether something is being ordered or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// The paper as a PNG; nothing before it is drawn, or where nothing was printed yet.
    public ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.pngProperty();
    }

    /// Prints the test page on the saved printer.
    public void print() {
        begin();
        actions.background()
                .call(this::order)
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        ordered -> {
                            shown.set(Shown.TEST_PAGE);
                            ordered.ifPresent(job::set);
                        });
    }

    /// Opens the drawer, to see whether its cable is right.
    public void openDrawer() {
        begin();
        actions.act(
                        actor -> {
                            printing.testDrawer(actor);
                            return actor;
                        })
                .busy(busy)
                .refused(problem::set)
                .deliver(_ -> said.set("printer.drawerSent"));
    }

    /// Polls the state of the printer and of the test page; called periodically.
    public void tick() {
        status.set(context.status(role));
        PrintJobView now = job.get();
        if (now != null && !isOver(now.state())) {
            actions.background()
                    .call(() -> printing.find(now.id()))
                    .busy(looking)
                    .refused(problem::set)
                    .deliver(found -> found.filter(this::isCurrent).ifPresent(this::follow));
        }
    }

    /// Saves the picture where the person says.
    public void save() {
        byte[] png = picture.pngProperty().get();
        if (png == null || busy.get()) {
            return;
        }
        begin();
        context.whereTo(fileName())
                .ifPresent(
                        file ->
                                actions.background()
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

    /// Somebody chose something else: the test page is shown as it would come out.
    void draw(PrinterSetup now) {
        printer = now;
        typed = true;
        if (shown.get() == Shown.TEST_PAGE) {
            redraw();
        }
    }

    private void follow(PrintJobView now) {
        job.set(now);
        if (isOver(now.state())) {
            typed = false;
            redraw();
        }
    }

    private void redraw() {
        PrinterSetup as = printer;
        PrintJobView printed = job.get();
        if (shown.get() == Shown.LAST_PAPER) {
            picture.draw(() -> lastPaper().map(page -> drawn(page, as)));
        } else if (typed || printed == null) {
            picture.draw(() -> Optional.of(context.testPage(as)));
        } else {
            picture.draw(
                    () ->
                            printing.page(printed.id())
                                    .map(page -> drawn(page, as))
                                    .or(() -> Optional.of(context.testPage(as))));
        }
    }

    private byte[] drawn(byte[] page, PrinterSetup as) {
        return context.picture(page, as.traits().columns(), as.traits().logo());
    }

    private Optional<byte[]> lastPaper() {
        return decisions.newest(LOOKED_THROUGH).stream()
                .filter(given -> given.printer() == role)
                .filter(given -> given.kind() != PrintKind.TEST_PAGE)
                .filter(given -> given.kind() != PrintKind.DRAWER_KICK)
                .flatMap(given -> printing.page(given.id()).stream())
                .findFirst();
    }

    private Optional<PrintJobView> order() {
        return printing.find(printing.printTest(role));
    }

    private String fileName() {
        return shown.get() == Shown.TEST_PAGE ? "smena-test.png" : "smena-paper.png";
    }

    private boolean isCurrent(PrintJobView found) {
        PrintJobView now = job.get();
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
            OwnFiles.write(file, png);
        } catch (IOException failed) {
            String folder = String.valueOf(file.toAbsolutePath().getParent());
            throw new Refused(new Problem.FolderNotWritable(folder));
        }
    }
}
