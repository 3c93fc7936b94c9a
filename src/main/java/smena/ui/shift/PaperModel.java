package smena.ui.shift;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shift.ShiftReport;
import smena.files.OwnFiles;
import smena.service.printjob.Printing;
import smena.ui.shell.ApprovedActions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// An X- or Z-report as a sheet of paper, to look at, print and save.
public final class PaperModel {
    private final ShiftReport report;
    private final Function<ShiftReport, byte[]> paper;
    private final Printing printing;
    private final ApprovedActions actions;
    private final Function<String, Optional<Path>> whereTo;
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> said = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param paper draws a report as a PNG
    /// @param whereTo asks where to save, given a suggested file name; empty if cancelled
    public PaperModel(
            ShiftReport report,
            Function<ShiftReport, byte[]> paper,
            Printing printing,
            ApprovedActions actions,
            Function<String, Optional<Path>> whereTo) {
        this.report = report;
        this.paper = paper;
        this.printing = printing;
        this.actions = actions;
        this.whereTo = whereTo;
    }

    /// What is on it.
    public ShiftReport report() {
        return report;
    }

    /// The sheet as a PNG; not there until it is drawn.
    public ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The text key of what was done last.
    public ReadOnlyObjectProperty<@Nullable String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether something is being printed or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Draws it.
    public void load() {
        actions.background()
                .call(() -> paper.apply(report))
                .refused(problem::set)
                .deliver(picture::set);
    }

    /// Prints it: a Z once more, marked as a copy; an X as it stands when the printer gets to it.
    public void print() {
        begin();
        actions.act(
                        actor ->
                                report.zNumber().isPresent()
                                        ? printing.reprintZ(actor, report.zNumber().get())
                                        : printing.printX(actor, report.shiftId()))
                .busy(busy)
                .refused(problem::set)
                .deliver(_ -> said.set("z.printing"));
    }

    /// Saves the picture where the person says.
    public void save() {
        byte[] png = picture.get();
        if (png == null || busy.get()) {
            return;
        }
        begin();
        whereTo.apply(fileName())
                .ifPresent(
                        file ->
                                actions.background()
                                        .run(() -> write(file, png))
                                        .busy(busy)
                                        .refused(problem::set)
                                        .deliver(_ -> said.set("z.saved")));
    }

    String fileName() {
        return report.zNumber()
                .map(z -> "Z-%d-%s.png".formatted(z, report.businessDate()))
                .orElse("X-%d-%s.png".formatted(report.shiftId(), report.businessDate()));
    }

    private void begin() {
        problem.set(null);
        said.set(null);
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
