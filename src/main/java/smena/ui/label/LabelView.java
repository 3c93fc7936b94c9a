package smena.ui.label;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.label.LabelSize;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.io.ByteArrayInputStream;

/// A label on a grey ground, dot by dot as it prints, and under it its size in millimetres.
public final class LabelView extends VBox {
    /// Pixels of a millimetre at the size that things have.
    private static final double PIXELS = 96 / 25.4;

    /// Pictures have this many pixels for each of the screen, for crisp screens.
    private static final double CRISP = 2;

    private static final double EDGE = 16;
    /// What stands above and below the label: edges and the caption.
    private static final double CAPTION = 46;

    /// How much larger or smaller a label is shown, in per cent, the largest first.
    private static final int[] ZOOMS = {300, 200, 150, 125, 100, 75, 50, 25};

    private final ImageView picture = new ImageView();
    private final StackPane paper = new StackPane(picture);
    private final StackPane ground = new StackPane(paper);
    private final Label caption = new Label();
    private final ObjectProperty<LabelSize> size = new SimpleObjectProperty<>(LabelSize.USUAL);
    private byte @Nullable [] dots;
    private final ObjectProperty<Integer> zoom = new SimpleObjectProperty<>(100);

    /// An empty ground.
    public LabelView() {
        getStyleClass().add("label-view");
        picture.setSmooth(true);
        paper.getStyleClass().add("label-paper");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        paper.setVisible(false);
        caption.getStyleClass().addAll("small", "muted");
        ground.setMinSize(0, 0);
        VBox.setVgrow(ground, Priority.ALWAYS);
        getChildren().addAll(ground, caption);
        widthProperty().subscribe(_ -> fit());
        heightProperty().subscribe(_ -> fit());
    }

    /// Writes the caption in the language of the screen.
    void speak(Localization localization) {
        caption.textProperty().bind(localization.make(this::caption, size, zoom));
    }

    /// Shows a PNG of a label of this size; null hides it.
    void show(byte @Nullable [] png, LabelSize of) {
        size.set(of);
        paper.setVisible(png != null);
        dots = png;
        fit();
    }

    private String caption(Formats formats) {
        return formats.words().get("label.shownAt", size.get(), zoom.get());
    }

    private void fit() {
        double wide = size.get().width() / 10.0 * PIXELS;
        double high = size.get().height() / 10.0 * PIXELS;
        double room = getWidth() - 2 * EDGE;
        double deep = getHeight() - CAPTION;
        int chosen = ZOOMS[ZOOMS.length - 1];
        for (int each : ZOOMS) {
            if (wide * each / 100 <= room && high * each / 100 <= deep) {
                chosen = each;
                break;
            }
        }
        zoom.set(chosen);
        draw(wide * chosen / 100, high * chosen / 100);
    }

    /// The dots are scaled when they are read, which keeps thin strokes; scaling while drawing
    /// drops them.
    private void draw(double wide, double high) {
        byte[] now = dots;
        picture.setImage(
                now == null
                        ? null
                        : new Image(
                                new ByteArrayInputStream(now),
                                wide * CRISP,
                                high * CRISP,
                                false,
                                true));
        picture.setFitWidth(wide);
        picture.setFitHeight(high);
    }
}
