package smena.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A line drawing in the colour of the text around it. In FXML: `<Icon sign="SEARCH" size="20"/>`.
public final class Icon extends Pane {
    private static final double GRID = 24;

    private final Sign sign;
    private final double size;

    /// A `sign`, `size` pixels wide and high.
    public Icon(
            @NamedArg("sign") Sign sign,
            @NamedArg(value = "size", defaultValue = "20") double size) {
        this.sign = sign;
        this.size = size;
        SVGPath line = new SVGPath();
        line.setContent(sign.path());
        line.setStrokeWidth(sign.stroke());
        line.getStyleClass().add("icon-line");
        Group drawing = new Group(line);
        drawing.getTransforms().add(new Scale(size / GRID, size / GRID));
        drawing.setManaged(false);
        getChildren().add(drawing);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        getStyleClass().add("icon");
        setMouseTransparent(true);
    }

    /// What it shows.
    public Sign getSign() {
        return sign;
    }

    /// Its width and height in pixels.
    public double getSize() {
        return size;
    }
}
