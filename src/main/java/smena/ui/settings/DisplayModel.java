package smena.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.display.DisplaySetup;
import smena.domain.display.LineDisplaySetup;
import smena.service.shop.DisplaySettings;
import smena.ui.kit.EditForm;
import smena.ui.printer.LetterTable;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.List;
import java.util.Optional;

/// What the customer looks at, as saved and as being edited.
public final class DisplayModel implements EditForm {
    /// Bits a second that displays know.
    static final List<Integer> BAUDS = List.of(9600, 19_200, 38_400, 115_200);

    private static final LineDisplaySetup USUAL = LineDisplaySetup.NONE;

    private final DisplaySettings settings;
    private final ApprovedActions actions;
    private final DisplayContext context;
    private final ObjectProperty<DisplaySetup.Place> place =
            new SimpleObjectProperty<>(DisplaySetup.USUAL.screen());
    private final ObjectProperty<LineDisplaySetup.Kind> kind =
            new SimpleObjectProperty<>(LineDisplaySetup.Kind.NONE);
    private final StringProperty port = new SimpleStringProperty("");
    private final ObjectProperty<Integer> baud =
            new SimpleObjectProperty<>(LineDisplaySetup.NONE.baud());
    private final ObjectProperty<LetterTable> table = new SimpleObjectProperty<>(table(USUAL));
    private final ObservableList<String> ports = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Boolean>> reached =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<DisplaySetup> kept =
            new ReadOnlyObjectWrapper<>(DisplaySetup.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final OthersChanges<DisplaySetup> others;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(
                    () -> !wanted().equals(kept.get()), place, kind, port, baud, table, kept);

    /// A page with nothing on it until [#load].
    DisplayModel(DisplaySettings settings, ApprovedActions actions, DisplayContext context) {
        this.settings = settings;
        this.actions = actions;
        this.context = context;
        others =
                new OthersChanges<>(
                        actions,
                        settings::setup,
                        kept::get,
                        this::show,
                        List.of(place, kind, port, baud, table),
                        this::wanted);
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background()
                .call(() -> new Found(settings.setup(), context.ports()))
                .refused(problem::set)
                .deliver(
                        found -> {
                            ports.setAll(found.ports());
                            show(found.setup());
                        });
        tick();
    }

    /// Saves it; the displays follow at once.
    @Override
    public void save() {
        DisplaySetup wanted = wanted();
        DisplaySetup seen = kept.get();
        problem.set(null);
        actions.act(
                        actor -> {
                            settings.change(actor, seen, wanted);
                            context.renew();
                            return wanted;
                        })
                .busy(busy)
                .refused(this::refuse)
                .deliver(_ -> load());
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Looks how the line display is.
    void tick() {
        reached.set(context.lineReached());
    }

    /// The language of the line display.
    ObjectProperty<LineDisplaySetup.Kind> kindProperty() {
        return kind;
    }

    /// Its port, or its name in JavaPOS.
    StringProperty portProperty() {
        return port;
    }

    /// The ports that the computer has.
    ObservableList<String> ports() {
        return ports;
    }

    /// Bits a second of the port.
    ObjectProperty<Integer> baudProperty() {
        return baud;
    }

    /// Its table of characters.
    ObjectProperty<LetterTable> tableProperty() {
        return table;
    }

    /// Whether the line display took the last text; empty where there is none.
    ReadOnlyObjectProperty<Optional<Boolean>> reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    /// Where the large display is to be.
    ObjectProperty<DisplaySetup.Place> placeProperty() {
        return place;
    }

    /// What was refused last.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding changedProperty() {
        return changed;
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    private record Found(DisplaySetup setup, List<String> ports) {}

    private void show(DisplaySetup found) {
        LineDisplaySetup line = found.line();
        place.set(found.screen());
        kind.set(line.kind());
        port.set(line.place());
        baud.set(line.baud());
        table.set(table(line));
        kept.set(found);
    }

    private static LetterTable table(LineDisplaySetup line) {
        return new LetterTable(line.codePage(), line.table());
    }

    private DisplaySetup wanted() {
        return new DisplaySetup(
                place.get(),
                new LineDisplaySetup(
                        kind.get(),
                        port.get().strip(),
                        baud.get(),
                        table.get().codePage(),
                        table.get().number()));
    }
}
