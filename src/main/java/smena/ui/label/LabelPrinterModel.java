package smena.ui.label;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelOrder;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.shop.PrinterTransport;
import smena.service.label.LabelSettings;
import smena.service.ports.LabelRun;
import smena.ui.kit.EditForm;
import smena.ui.printer.LatestPicture;
import smena.ui.printer.TransportForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The label printer and its labels, as saved and as being edited.
public final class LabelPrinterModel implements EditForm {
    private final LabelSettings settings;
    private final ApprovedActions actions;
    private final LabelContext context;
    private final TransportForm way = new TransportForm();
    private final LookForm look = new LookForm();
    private final LatestPicture picture;
    private final ObjectProperty<Optional<LabelLanguage>> language =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<LabelDensity> density =
            new SimpleObjectProperty<>(LabelDensity.DPI_203);
    private final ObjectProperty<Integer> gap = new SimpleObjectProperty<>(LabelDevice.USUAL_GAP);
    private final ObjectProperty<LabelSize> size = new SimpleObjectProperty<>(LabelSize.USUAL);
    private final StringProperty queue = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LabelSetup> kept =
            new ReadOnlyObjectWrapper<>(LabelSetup.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LabelRun> tried = new ReadOnlyObjectWrapper<>();
    private final OthersChanges<LabelSetup> others;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectBinding<Optional<LabelSetup>> wanted =
            Bindings.createObjectBinding(
                    this::make,
                    language,
                    way.address(),
                    density,
                    gap,
                    size,
                    queue,
                    look.look(),
                    kept);
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(
                    () -> wanted.get().filter(now -> !now.equals(kept.get())).isPresent(),
                    wanted,
                    kept);

    /// A page with nothing on it until [#load].
    LabelPrinterModel(LabelSettings settings, ApprovedActions actions, LabelContext context) {
        this.settings = settings;
        this.actions = actions;
        this.context = context;
        List<Property<?>> fields = new ArrayList<>(List.of(language, density, gap, size, queue));
        fields.addAll(way.fields());
        fields.addAll(look.fields());
        others = new OthersChanges<>(actions, settings::setup, kept::get, this::show, fields);
        picture = new LatestPicture(context.aside(), problem::set);
        way.wayProperty().set(PrinterTransport.SPOOLER);
        wanted.subscribe(_ -> draw());
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(settings::setup).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        problem.set(null);
        tried.set(null);
        LabelSetup seen = kept.get();
        wanted.get()
                .ifPresent(
                        setup ->
                                actions.act(actor -> settings.change(actor, seen, setup))
                                        .busy(busy)
                                        .refused(this::refuse)
                                        .deliver(this::show));
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Prints one label as it is set up on the page, saved or not.
    void test() {
        problem.set(null);
        tried.set(null);
        wanted.get()
                .filter(LabelPrinterModel::canPrint)
                .ifPresent(
                        setup ->
                                context.aside()
                                        .call(() -> context.print(one(), setup, () -> false))
                                        .busy(busy)
                                        .refused(problem::set)
                                        .deliver(tried::set));
    }

    private List<LabelOrder> one() {
        return List.of(new LabelOrder(context.sample(), 1));
    }

    /// Whether there is a printer to try: for pages one that was named.
    static boolean canPrint(LabelSetup setup) {
        return !setup.toPages() || !setup.queue().isEmpty();
    }

    /// How the printer is reached.
    TransportForm way() {
        return way;
    }

    /// What stands on the labels.
    LookForm look() {
        return look;
    }

    /// What the printer understands; empty for no label printer.
    ObjectProperty<Optional<LabelLanguage>> languageProperty() {
        return language;
    }

    ObjectProperty<LabelDensity> densityProperty() {
        return density;
    }

    /// Between two labels, in tenths of a millimetre.
    ObjectProperty<Integer> gapProperty() {
        return gap;
    }

    ObjectProperty<LabelSize> sizeProperty() {
        return size;
    }

    /// The system's printer for pages; empty for a file.
    StringProperty queueProperty() {
        return queue;
    }

    /// What is set up on the page; empty while something is missing.
    ObjectBinding<Optional<LabelSetup>> wantedProperty() {
        return wanted;
    }

    /// The label as it would print, as a PNG.
    ReadOnlyObjectProperty<byte @Nullable []> pngProperty() {
        return picture.pngProperty();
    }

    /// How the last try to print ended; null while there is none.
    ReadOnlyObjectProperty<@Nullable LabelRun> triedProperty() {
        return tried.getReadOnlyProperty();
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

    private void show(LabelSetup found) {
        kept.set(found);
        language.set(found.printer().map(LabelDevice::language));
        found.printer()
                .ifPresentOrElse(
                        printer -> {
                            way.show(printer.address());
                            density.set(printer.density());
                            gap.set(printer.gap());
                        },
                        () -> {
                            way.clear(PrinterTransport.SPOOLER);
                            density.set(LabelDensity.DPI_203);
                            gap.set(LabelDevice.USUAL_GAP);
                        });
        size.set(found.size());
        queue.set(found.queue());
        look.show(found.look());
        draw();
    }

    private void draw() {
        LabelSetup setup = wanted.get().orElse(drawn());
        picture.draw(() -> Optional.of(context.picture(context.sample(), setup)));
    }

    /// The label is drawn also while the printer's address is being typed.
    private LabelSetup drawn() {
        return kept.get().with(size.get(), true).with(look.look().get());
    }

    /// A printer that is set up now is what labels go to.
    private Optional<LabelSetup> make() {
        Optional<LabelDevice> printer = printer();
        if (language.get().isPresent() && printer.isEmpty()) {
            return Optional.empty();
        }
        boolean sheets =
                printer.isEmpty() || (kept.get().printer().isPresent() && kept.get().sheets());
        return Optional.of(
                new LabelSetup(printer, sheets, queue.get(), size.get(), look.look().get()));
    }

    private Optional<LabelDevice> printer() {
        return language.get()
                .flatMap(
                        spoken ->
                                way.address()
                                        .get()
                                        .filter(
                                                at ->
                                                        LabelDevice.TRANSPORTS.contains(
                                                                at.transport()))
                                        .map(
                                                at ->
                                                        new LabelDevice(
                                                                spoken,
                                                                at,
                                                                density.get(),
                                                                gap.get())));
    }
}
