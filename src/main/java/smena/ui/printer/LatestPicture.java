package smena.ui.printer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.ui.kit.Background;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A picture that is redrawn at each keystroke: one drawing at a time, and always the newest in the
/// end. Outdated requests are skipped.
public final class LatestPicture {
    private final Background aside;
    private final Consumer<Problem> refused;
    private final ReadOnlyObjectWrapper<byte @Nullable []> png = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty drawing = new SimpleBooleanProperty();
    private @Nullable Supplier<Optional<byte[]>> next;

    /// @param aside draws
    /// @param refused told why there is nothing to see
    public LatestPicture(Background aside, Consumer<Problem> refused) {
        this.aside = aside;
        this.refused = refused;
        drawing.subscribe(this::begin);
    }

    /// Whether something is being drawn.
    public ReadOnlyBooleanProperty drawingProperty() {
        return drawing;
    }

    /// The newest finished picture as a PNG; null before the first, or where there is none.
    public ReadOnlyObjectProperty<byte @Nullable []> pngProperty() {
        return png.getReadOnlyProperty();
    }

    /// Draws this next, away from the FX thread; it may turn out that there is nothing to draw.
    public void draw(Supplier<Optional<byte[]>> picture) {
        next = picture;
        begin(drawing.get());
    }

    private void begin(boolean busy) {
        Supplier<Optional<byte[]>> now = next;
        if (!busy && now != null) {
            next = null;
            aside.call(now)
                    .busy(drawing)
                    .refused(refused)
                    .deliver(drawn -> png.set(drawn.orElse(null)));
        }
    }
}
