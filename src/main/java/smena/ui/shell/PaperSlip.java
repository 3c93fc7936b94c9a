package smena.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.util.Duration;

import java.nio.file.Path;

/// A receipt that a printer on the screen has "printed": shown for a while beside the basket
/// without blocking it. A tap removes it.
public final class PaperSlip {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final int WIDTH = 240;
    private static final int TALLEST = 420;
    private static final Insets PLACE = new Insets(0, 0, 96, 24);

    private final Pane layer;
    private final ImageView paper = new ImageView();
    private final PauseTransition wait = new PauseTransition(SHOWN);

    PaperSlip(Pane layer) {
        this.layer = layer;
        wait.setOnFinished(_ -> clear());
        paper.setPreserveRatio(true);
        paper.setFitWidth(WIDTH);
        paper.setFitHeight(TALLEST);
        paper.getStyleClass().add("paper-slip");
        paper.setOnMouseClicked(_ -> clear());
        StackPane.setAlignment(paper, Pos.BOTTOM_LEFT);
        StackPane.setMargin(paper, PLACE);
    }

    /// Shows the picture at `png`, which is read in the background.
    public void show(Path png) {
        double scale = Screen.getPrimary().getOutputScaleX();
        paper.setImage(
                new Image(
                        png.toUri().toString(), WIDTH * scale, TALLEST * scale, true, true, true));
        layer.getChildren().setAll(paper);
        wait.playFromStart();
    }

    /// Removes it.
    public void clear() {
        layer.getChildren().clear();
        paper.setImage(null);
    }
}
