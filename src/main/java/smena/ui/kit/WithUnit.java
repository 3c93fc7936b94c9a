package smena.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// A field with the unit of its figure inside it, at its right end. In FXML:
/// `<WithUnit unit="kg"><AmountField/></WithUnit>`.
public final class WithUnit extends StackPane {
    private static final double EDGE = 14;
    private static final double GAP = 6;

    private final Label unit = new Label();

    /// One whose unit has no name yet.
    public WithUnit() {
        unit.getStyleClass().addAll("small", "muted");
        unit.setMinWidth(USE_PREF_SIZE);
        unit.setMouseTransparent(true);
        unit.setTranslateX(-EDGE);
        unit.setViewOrder(-1);
        setAlignment(unit, Pos.CENTER_RIGHT);
        getChildren().add(unit);
        getChildren().addListener((ListChangeListener<Node>) _ -> makeRoom());
        unit.widthProperty().subscribe(_ -> makeRoom());
    }

    /// What the unit is called.
    public StringProperty unitProperty() {
        return unit.textProperty();
    }

    /// What the unit is called.
    public String getUnit() {
        return unit.getText();
    }

    /// Names the unit.
    public void setUnit(String name) {
        unit.setText(name);
    }

    /// The figure ends before the unit begins. A style sheet would take a padding set by code back.
    private void makeRoom() {
        long right = Math.round(EDGE + GAP + unit.getWidth());
        for (Node child : getChildren()) {
            if (child instanceof TextField field) {
                field.setStyle("-fx-padding: 0 " + right + " 0 " + Math.round(EDGE));
            }
        }
    }
}
