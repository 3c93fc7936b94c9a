package smena.ui.weighing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleSetup;
import smena.service.ports.WeightReading;
import smena.ui.kit.Delays;

import java.util.Optional;
import java.util.OptionalLong;

/// A product on the scale: what it weighs, and what is taken off. What is sold is what was shown.
public final class WeighingModel {
    /// A scale that is there is read many times within it.
    private static final long FRESH_MILLIS = 1_500;

    private final Optional<ScaleSetup> scale;
    private final Delays delays;
    private final ReadOnlyObjectWrapper<WeightShown> shown =
            new ReadOnlyObjectWrapper<>(WeightShown.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Product> product = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Tare> tare = new SimpleObjectProperty<>(Tare.NONE);
    private final ReadOnlyLongWrapper taken = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper canZero = new ReadOnlyBooleanWrapper();
    private WeightReading last = WeightReading.of(WeightReading.State.SILENT);
    private boolean read;
    private Runnable forget = () -> {};

    /// What is taken off.
    public enum Tare {
        NONE,
        /// The shop's bag.
        BAG,
        /// What was weighed as tare.
        TAKEN
    }

    /// @param scale the shop's scale; empty where it has none
    /// @param delays notices a scale that is not heard of any more
    public WeighingModel(Optional<ScaleSetup> scale, Delays delays) {
        this.scale = scale;
        this.delays = delays;
        tare.addListener((_, _, _) -> show());
        show();
    }

    /// The weight on the screen.
    public ReadOnlyObjectProperty<WeightShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is weighed; null until it is chosen.
    public ReadOnlyObjectProperty<@Nullable Product> productProperty() {
        return product.getReadOnlyProperty();
    }

    /// What is taken off.
    public ObjectProperty<Tare> tareProperty() {
        return tare;
    }

    /// The grams that were taken as tare; 0 where none were.
    public ReadOnlyLongProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// Whether the scale can be made zero from here.
    public ReadOnlyBooleanProperty canZeroProperty() {
        return canZero.getReadOnlyProperty();
    }

    /// The shop's scale.
    public Optional<ScaleSetup> scale() {
        return scale;
    }

    /// Weighs this from now on.
    public void choose(Product chosen) {
        product.set(chosen);
    }

    /// The scale was read.
    public void told(ScaleFeed.Sight sight) {
        forget.run();
        forget = delays.after(FRESH_MILLIS, this::forget);
        last = sight.reading();
        read = true;
        canZero.set(sight.canZero());
        show();
    }

    /// Nobody looks any more.
    void close() {
        forget.run();
    }

    /// A weight that is not renewed is not known any more.
    private void forget() {
        last = WeightReading.of(WeightReading.State.SILENT);
        canZero.set(false);
        show();
    }

    /// Whether what lies on the scale can be taken as tare.
    public boolean canTakeTare() {
        return last.isStable() && last.grams().orElse(0) > 0 && !shown.get().state().isAway();
    }

    /// Takes what lies on the scale as tare.
    public void takeTare() {
        if (canTakeTare()) {
            taken.set(last.grams().orElse(0));
            tare.set(Tare.TAKEN);
            show();
        }
    }

    /// The weight to sell: what stood on the screen, stable, at this moment.
    public Optional<Quantity> weight() {
        WeightShown now = shown.get();
        OptionalLong sold = now.sold();
        return now.isStable() && product.get() != null && sold.isPresent()
                ? Optional.of(new Quantity(sold.getAsLong()))
                : Optional.empty();
    }

    private void show() {
        if (scale.isEmpty()) {
            shown.set(new WeightShown(WeighingState.NO_SCALE, OptionalLong.empty(), 0, false));
        } else if (read) {
            long off = grams(scale.get());
            WeighingState state = WeighingState.of(last, scale.get(), off);
            shown.set(new WeightShown(state, last.grams(), off, last.net()));
        }
    }

    private long grams(ScaleSetup setup) {
        return switch (tare.get()) {
            case NONE -> 0;
            case BAG -> setup.bag().thousandths();
            case TAKEN -> taken.get();
        };
    }
}
