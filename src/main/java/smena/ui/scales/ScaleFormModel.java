package smena.ui.scales;

import javafx.beans.Observable;
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
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.service.ports.ScaleDevices;
import smena.service.shop.ScaleSettings;
import smena.text.Formats;
import smena.text.Typed;
import smena.ui.kit.Delays;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;
import smena.ui.weighing.ScaleFeed;
import smena.ui.weighing.WeighingModel;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The scale as saved and as being edited, and what it says as it is edited.
public final class ScaleFormModel implements EditForm {
    /// Bits a second that scales know.
    static final List<Integer> BAUDS =
            List.of(2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200);

    /// Whoever types a port is not done after each letter.
    private static final long TYPING_MILLIS = 400;

    /// What the fields show where there is no scale.
    private static final ScaleSetup NONE = ScaleSetup.usual(ScaleProtocol.TOLEDO_8217, "");

    private static final Quantity UNREADABLE = new Quantity(-1);

    private final ScaleSettings settings;
    private final ApprovedActions actions;
    private final ScaleFeed feed;
    private final Delays delays;
    private final Supplier<Formats> formats;
    private final ObjectProperty<Optional<ScaleProtocol>> protocol =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty place = new SimpleStringProperty("");
    private final ObjectProperty<Integer> baud = new SimpleObjectProperty<>(9_600);
    private final StringProperty least = new SimpleStringProperty("");
    private final StringProperty most = new SimpleStringProperty("");
    private final StringProperty bag = new SimpleStringProperty("");
    private final ObservableList<String> ports = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ScaleSetup>> kept =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable WeighingModel> live =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final OthersChanges<Optional<ScaleSetup>> others;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed;
    private Optional<ScaleFeed.Watch> watch = Optional.empty();
    private Runnable typing = () -> {};
    private boolean looking;

    /// A page with nothing on it until [#load].
    ///
    /// @param feed reads the scale
    /// @param delays waits until somebody has stopped typing
    public ScaleFormModel(
            ScaleSettings settings,
            ApprovedActions actions,
            ScaleFeed feed,
            Delays delays,
            Supplier<Formats> formats) {
        this.settings = settings;
        this.actions = actions;
        this.feed = feed;
        this.delays = delays;
        this.formats = formats;
        others =
                new OthersChanges<>(
                        actions,
                        settings::scale,
                        kept::get,
                        this::show,
                        List.of(protocol, place, baud, least, most, bag),
                        this::meant);
        fill(NONE);
        changed =
                Bindings.createBooleanBinding(
                        () -> !wanted().equals(kept.get()),
                        protocol,
                        place,
                        baud,
                        least,
                        most,
                        bag,
                        kept);
        protocol.addListener((_, _, now) -> now.ifPresent(p -> baud.set(p.usualBaud())));
        for (Observable each : List.<Observable>of(protocol, place, baud, least, most)) {
            each.addListener(_ -> lookSoon());
        }
    }

    /// Reads everything anew; unsaved changes are dropped.
    public void load() {
        actions.background().call(settings::scale).refused(problem::set).deliver(this::show);
        actions.background()
                .call(() -> feed.ports().stream().map(ScaleDevices.Port::path).toList())
                .deliver(ports::setAll);
    }

    private void show(Optional<ScaleSetup> found) {
        fill(found.orElse(NONE));
        protocol.set(found.map(ScaleSetup::protocol));
        found.ifPresent(setup -> baud.set(setup.baud()));
        kept.set(found);
        lookAgain();
    }

    private void fill(ScaleSetup setup) {
        place.set(setup.place());
        least.set(formats.get().quantity(setup.least()));
        most.set(formats.get().quantity(setup.most()));
        bag.set(formats.get().quantity(setup.bag()));
    }

    /// Saves it.
    @Override
    public void save() {
        Optional<ScaleSetup> wanted = wanted();
        problem.set(null);
        Optional<ScaleSetup> seen = kept.get();
        actions.act(actor -> settings.change(actor, seen, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(_ -> load());
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Somebody looks at the page: the scale is read.
    public void look() {
        looking = true;
        lookAgain();
    }

    /// Nobody looks any more.
    public void lookAway() {
        looking = false;
        lookAgain();
    }

    private void lookSoon() {
        typing.run();
        typing = delays.after(TYPING_MILLIS, this::lookAgain);
    }

    private void lookAgain() {
        typing.run();
        watch.ifPresent(ScaleFeed.Watch::close);
        watch = Optional.empty();
        live.set(null);
        Optional<ScaleSetup> setup = wanted().filter(s -> looking && !s.place().isBlank());
        if (setup.isPresent()) {
            WeighingModel model = new WeighingModel(setup, delays);
            live.set(model);
            watch = Optional.of(feed.watch(setup.get(), model::told));
        }
    }

    /// What the scale says as it is set up on the page; null where there is none.
    public ReadOnlyObjectProperty<@Nullable WeighingModel> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// What the scale speaks; empty where there is none.
    public ObjectProperty<Optional<ScaleProtocol>> protocolProperty() {
        return protocol;
    }

    /// Its port, or its name in JavaPOS.
    public StringProperty placeProperty() {
        return place;
    }

    /// The ports that the computer has.
    ObservableList<String> ports() {
        return ports;
    }

    /// Bits a second of the port.
    public ObjectProperty<Integer> baudProperty() {
        return baud;
    }

    /// The least it weighs, in kilograms as typed.
    public StringProperty leastProperty() {
        return least;
    }

    /// The most it weighs.
    public StringProperty mostProperty() {
        return most;
    }

    /// What the shop's bag weighs.
    public StringProperty bagProperty() {
        return bag;
    }

    /// What was refused last.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
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

    private Optional<ScaleSetup> wanted() {
        return protocol.get()
                .map(
                        spoken ->
                                new ScaleSetup(
                                        spoken,
                                        place.get() == null ? "" : place.get().strip(),
                                        spoken.isSerial() ? baud.get() : 0,
                                        read(least),
                                        read(most),
                                        read(bag)));
    }

    private List<Object> meant() {
        return List.of(
                protocol.get(),
                place.get() == null ? "" : place.get().strip(),
                baud.get(),
                Typed.meant(least.get(), Typed::quantity),
                Typed.meant(most.get(), Typed::quantity),
                Typed.meant(bag.get(), Typed::quantity));
    }

    /// What cannot be read is refused when it is saved.
    private static Quantity read(StringProperty text) {
        return Typed.quantity(text.get()).orElse(UNREADABLE);
    }
}
