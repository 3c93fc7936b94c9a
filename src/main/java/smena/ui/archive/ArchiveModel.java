package smena.ui.archive;

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
import smena.files.OwnFiles;
import smena.ui.kit.Background;
import smena.ui.kit.Notice;
import smena.ui.kit.PagedList;
import smena.ui.shell.UiContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// A list of papers and the one that is selected.
///
/// @param <T> a row of the list
final class ArchiveModel<T> {
    private final ArchiveKind<T> kind;
    private final UiContext ui;
    private final Background reading;
    private final Function<String, Optional<Path>> whereTo;
    private final PagedList<T> list;
    private final ObjectProperty<@Nullable T> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private long wanted;

    /// @param reading background calls for lists and drawings, separate from the writer's
    /// @param whereTo asks where to save, given a suggested file name
    ArchiveModel(
            ArchiveKind<T> kind,
            UiContext ui,
            Background reading,
            Function<String, Optional<Path>> whereTo) {
        this.kind = kind;
        this.ui = ui;
        this.reading = reading;
        this.whereTo = whereTo;
        list = new PagedList<>(reading, kind).filter(kind::filter);
        list.items().addListener((ListChangeListener<T>) _ -> selectOne());
        selected.subscribe(this::draw);
    }

    PagedList<T> list() {
        return list;
    }

    /// The selected one.
    ObjectProperty<@Nullable T> selectedProperty() {
        return selected;
    }

    /// Its paper as a PNG; not there until it is drawn.
    ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Why it cannot be shown, printed or saved.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being printed or saved.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// Reads the list; the selected paper stays.
    void load() {
        list.load();
    }

    /// Prints it once more.
    void print() {
        T row = selected.get();
        if (row == null) {
            return;
        }
        problem.set(null);
        ui.actions()
                .act(
                        actor -> {
                            kind.print(actor, row);
                            return row;
                        })
                .busy(busy)
                .refused(problem::set)
                .deliver(_ -> ui.toasts().say(Notice.Kind.GOOD, "z.printing"));
    }

    /// Saves its picture where the person says.
    void save() {
        T row = selected.get();
        byte[] png = picture.get();
        if (row == null || png == null || busy.get()) {
            return;
        }
        problem.set(null);
        whereTo.apply(kind.fileName(row)).ifPresent(file -> save(file, png));
    }

    private void save(Path file, byte[] png) {
        reading.run(() -> write(file, png))
                .busy(busy)
                .refused(problem::set)
                .deliver(_ -> ui.toasts().say(Notice.Kind.GOOD, "z.saved"));
    }

    private void selectOne() {
        T now = selected.get();
        T same =
                now == null
                        ? null
                        : list.items().stream()
                                .filter(row -> kind.isSame(row, now))
                                .findFirst()
                                .orElse(null);
        selected.set(
                same != null
                        ? same
                        : list.items().stream().filter(kind::opensItself).findFirst().orElse(null));
    }

    private void draw(@Nullable T row) {
        long asked = ++wanted;
        picture.set(null);
        problem.set(null);
        if (row == null) {
            return;
        }
        reading.call(() -> kind.paper(ui.actor(), row))
                .refused(why -> answer(asked, () -> problem.set(why)))
                .deliver(png -> answer(asked, () -> picture.set(png)));
    }

    private void answer(long asked, Runnable action) {
        if (asked == wanted) {
            action.run();
        }
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
