package smena.ui.kit;

import javafx.beans.NamedArg;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A strip with a sentence: both its colour and its icon show the outcome. More nodes (buttons)
/// may be added behind the sentence. In FXML: `<Notice kind="WARN"/>`.
public final class Notice extends HBox {
    /// How it went.
    public enum Kind {
        INFO("info", Sign.INFO),
        GOOD("good", Sign.GOOD),
        WARN("warn", Sign.WARNING),
        BAD("bad", Sign.STOP);

        private final String style;
        private final Sign sign;

        Kind(String style, Sign sign) {
            this.style = style;
            this.sign = sign;
        }

        String style() {
            return style;
        }

        Sign sign() {
            return sign;
        }
    }

    private final Label sentence = new Label();
    private final Label detail = new Label();
    private Kind kind;

    /// An empty strip.
    public Notice(@NamedArg("kind") Kind kind) {
        this.kind = kind;
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getStyleClass().addAll("notice", kind.style);
        getChildren().addAll(new Icon(kind.sign, 22), sentence);
        managedProperty().bind(visibleProperty());
    }

    /// Smaller words under the sentence; none at first.
    public StringProperty detailProperty() {
        if (detail.getParent() == null) {
            detail.getStyleClass().addAll("notice-detail", "muted");
            detail.setWrapText(true);
            detail.setMinHeight(Region.USE_PREF_SIZE);
            detail.managedProperty().bind(detail.textProperty().isNotEmpty());
            sentence.getStyleClass().add("notice-head");
            getChildren().remove(sentence);
            VBox both = new VBox(2, sentence, detail);
            HBox.setHgrow(both, Priority.ALWAYS);
            getChildren().add(1, both);
        }
        return detail.textProperty();
    }

    /// The sentence.
    public StringProperty textProperty() {
        return sentence.textProperty();
    }

    /// How it went.
    public Kind getKind() {
        return kind;
    }

    /// Changes colour and sign.
    public void setKind(Kind kind) {
        getStyleClass().remove(this.kind.style);
        getStyleClass().add(kind.style);
        getChildren().set(0, new Icon(kind.sign, 22));
        this.kind = kind;
    }
}
