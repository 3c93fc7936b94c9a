package smena.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The state of a thing in a word or two, 28 pixels high: colour is never its only signal. In FXML:
/// `<Tag kind="WARN"/>`.
public final class Tag extends Label {
    private static final double SIGN_SIZE = 14;

    /// What the state means for anyone who reads it.
    public enum Kind {
        /// As it should be: a dot and the word, without a background.
        PLAIN("plain"),
        NEUTRAL("neutral"),
        ACCENT("accent"),
        GOOD("good"),
        WARN("warn"),
        BAD("bad");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    private @Nullable Kind shown;
    private @Nullable Sign shownSign;

    /// A tag of this kind without a word.
    public Tag(@NamedArg("kind") Kind kind) {
        getStyleClass().add("tag");
        setMinWidth(Region.USE_PREF_SIZE);
        show(kind, null);
    }

    /// Changes colour and icon; without an icon the word stands alone.
    public void show(Kind kind, @Nullable Sign sign) {
        // What is set again is styled again.
        if (kind == shown && sign == shownSign) {
            return;
        }
        shown = kind;
        shownSign = sign;
        for (Kind each : Kind.values()) {
            getStyleClass().remove(each.style);
        }
        getStyleClass().add(kind.style);
        if (kind == Kind.PLAIN) {
            Region dot = new Region();
            dot.getStyleClass().addAll("dot", "small-dot", "good");
            setGraphic(dot);
        } else {
            setGraphic(sign == null ? null : new Icon(sign, SIGN_SIZE));
        }
    }
}
