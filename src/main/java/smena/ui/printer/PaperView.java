package smena.ui.printer;

import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;

/// A sheet of paper on a grey background: in its own size where there is room, else as wide as the
/// room. Its pictures are drawn twice as large, for crisp screens.
public final class PaperView extends ScrollPane {
    private static final double CRISP = 2;
    private static final double EDGE = 16;
    private static final double SCROLL_BAR = 16;

    private final ImageView sheet = new ImageView();
    private double widest = Double.MAX_VALUE;
    private final StackPane paper = new StackPane(sheet);

    /// An empty background.
    public PaperView() {
        getStyleClass().addAll("paper-ground", "paper-view");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        paper.getStyleClass().add("paper-sheet");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        paper.setVisible(false);
        StackPane desk = new StackPane(paper);
        desk.getStyleClass().add("paper-desk");
        setContent(desk);
        widthProperty().subscribe(this::fit);
    }

    /// Draws no sheet wider than this, in pixels.
    public void setWidest(double pixels) {
        widest = pixels;
        fit();
    }

    /// Shows a PNG; null hides the sheet.
    public void show(byte @Nullable [] png) {
        paper.setVisible(png != null);
        sheet.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
        fit();
    }

    private void fit() {
        Image image = sheet.getImage();
        if (image != null) {
            double room = getWidth() - 2 * EDGE - SCROLL_BAR;
            double own = Math.min(widest, image.getWidth() / CRISP);
            sheet.setFitWidth(Math.max(1, Math.min(room, own)));
        }
    }
}
