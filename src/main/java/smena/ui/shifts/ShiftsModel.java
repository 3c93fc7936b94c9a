package smena.ui.shifts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.files.OwnFiles;
import smena.service.ports.DrawnReport;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// The archive of shifts, the paper of the chosen one, and the figure that is explained.
final class ShiftsModel {
    /// A report and its paper.
    record Sheet(ShiftReport report, DrawnReport drawn) {}

    private final UiContext ui;
    private final ShiftServices services;
    private final ShiftList list;
    private final FigureModel figure;
    private final ObjectProperty<@Nullable ShiftRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable ReportFigure next;
    private long wanted;

    ShiftsModel(UiContext ui, ShiftServices services) {
        this.ui = ui;
        this.services = services;
        list = new ShiftList(services, ui.localization());
        figure = new FigureModel(ui::actor, services, this::taken);
        list.rows().items().addListener((ListChangeListener<ShiftRow>) _ -> selectOne());
        selected.subscribe(this::draw);
    }

    ShiftList list() {
        return list;
    }

    FigureModel figure() {
        return figure;
    }

    Localization localization() {
        return ui.localization();
    }

    /// The chosen shift.
    ObjectProperty<@Nullable ShiftRow> selectedProperty() {
        return selected;
    }

    /// Its paper; not there until it is drawn.
    ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Why it cannot be shown, printed or saved.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being printed or saved.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// Reads the list; the chosen shift stays.
    void load() {
        list.load();
    }

    /// Shows the Z-report of this number, with one of its figures explained.
    void open(long zNumber, ReportFigure figureOfIt) {
        services.reading()
                .call(() -> services.reports().z(zNumber))
                .refused(problem::set)
                .deliver(
                        z -> {
                            ShiftRow found = new ShiftRow.Closed(z);
                            if (found.equals(selected.get())) {
                                figure.choose(figureOfIt);
                            } else {
                                next = figureOfIt;
                                selected.set(found);
                            }
                        });
    }

    /// Shows the X-report of the open shift, where there is one.
    void showOpen() {
        list.rows().items().stream()
                .filter(ShiftRow.Open.class::isInstance)
                .findFirst()
                .ifPresent(selected::set);
    }

    /// Prints it once more: a Z marked as a copy, with its number.
    void print() {
        ShiftRow row = selected.get();
        if (row == null) {
            return;
        }
        problem.set(null);
        ui.actions()
                .act(
                        actor ->
                                switch (row) {
                                    case ShiftRow.Open open ->
                                            services.printing().printX(actor, open.shiftId());
                                    case ShiftRow.Closed closed ->
                                            services.printing().reprintZ(actor, closed.zNumber());
                                })
                .busy(busy)
                .refused(problem::set)
                .deliver(_ -> ui.toasts().say(Notice.Kind.GOOD, "z.printing"));
    }

    /// Saves its picture where the person says.
    void savePicture() {
        Sheet shown = sheet.get();
        if (shown != null) {
            save(".png", () -> shown.drawn().png());
        }
    }

    /// Saves it as a PDF where the person says.
    void savePdf() {
        Sheet shown = sheet.get();
        if (shown != null) {
            save(".pdf", () -> services.papers().pdf(shown.drawn()));
        }
    }

    private void save(String ending, Supplier<byte[]> bytes) {
        ShiftRow row = selected.get();
        if (row == null || busy.get()) {
            return;
        }
        problem.set(null);
        services.whereTo()
                .apply(fileName(row) + ending)
                .ifPresent(
                        file ->
                                services.reading()
                                        .run(() -> write(file, bytes.get()))
                                        .busy(busy)
                                        .refused(problem::set)
                                        .deliver(
                                                _ -> ui.toasts().say(Notice.Kind.GOOD, "z.saved")));
    }

    private static String fileName(ShiftRow row) {
        return switch (row) {
            case ShiftRow.Open open -> "X-%d-%s".formatted(open.shiftId(), row.businessDate());
            case ShiftRow.Closed z -> "Z-%d-%s".formatted(z.zNumber(), row.businessDate());
        };
    }

    /// Looking at the figures of the open shift is an act of its own: anyone who counts blind must
    /// not have seen them. It is never chosen by itself. A closed shift that was gone to stays,
    /// whatever is listed.
    private void selectOne() {
        ShiftRow now = selected.get();
        Optional<ShiftRow> same =
                list.rows().items().stream().filter(r -> now != null && r.isSame(now)).findFirst();
        boolean stays =
                now instanceof ShiftRow.Closed
                        || same.filter(ShiftRow.Open.class::isInstance).isPresent();
        if (!stays) {
            selected.set(
                    same.or(
                                    () ->
                                            list.rows().items().stream()
                                                    .filter(ShiftRow.Closed.class::isInstance)
                                                    .findFirst())
                            .orElse(null));
        }
    }

    private void draw(@Nullable ShiftRow row) {
        long asked = ++wanted;
        sheet.set(null);
        problem.set(null);
        figure.clear();
        if (row == null) {
            return;
        }
        ReportFigure then = next;
        next = null;
        services.reading()
                .call(() -> read(row))
                .refused(why -> answer(asked, () -> problem.set(why)))
                .deliver(
                        read ->
                                answer(
                                        asked,
                                        () -> {
                                            sheet.set(read);
                                            figure.of(read.report());
                                            figure.choose(then);
                                        }));
    }

    private Sheet read(ShiftRow row) {
        return switch (row) {
            case ShiftRow.Open open -> drawn(services.reports().x(ui.actor(), open.shiftId()));
            case ShiftRow.Closed closed -> drawn(closed.report());
        };
    }

    private Sheet drawn(ShiftReport report) {
        return new Sheet(report, services.papers().report(report));
    }

    /// The open shift goes on while it is looked at: its paper follows what is explained.
    private void taken(ShiftReport now) {
        Sheet shown = sheet.get();
        if (shown == null
                || now.zNumber().isPresent()
                || now.head().equals(shown.report().head())) {
            return;
        }
        long asked = wanted;
        services.reading().call(() -> drawn(now)).deliver(s -> answer(asked, () -> sheet.set(s)));
    }

    private void answer(long asked, Runnable action) {
        if (asked == wanted) {
            action.run();
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            OwnFiles.write(file, bytes);
        } catch (IOException failed) {
            String folder = String.valueOf(file.toAbsolutePath().getParent());
            throw new Refused(new Problem.FolderNotWritable(folder));
        }
    }
}
