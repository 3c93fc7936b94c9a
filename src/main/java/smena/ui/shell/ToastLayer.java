package smena.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import smena.domain.Problem;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

/// Notices at the foot of the window that go away by themselves.
final class ToastLayer implements Toasts {
    private static final Duration SHORT = Duration.seconds(4);
    private static final Duration LONG = Duration.seconds(8);
    private static final int MOST = 3;

    private final Localization localization;
    private final Pane layer;

    /// Notices drawn in `layer`, one over the other.
    ToastLayer(Localization localization, Pane layer) {
        this.localization = localization;
        this.layer = layer;
    }

    @Override
    public void say(Notice.Kind kind, String key, Object... arguments) {
        show(kind, localization.text(key, arguments));
    }

    @Override
    public void accept(Problem problem) {
        show(
                Notice.Kind.WARN,
                localization.make(formats -> new Problems(formats).sentence(problem)));
    }

    @Override
    public void clear() {
        layer.getChildren().clear();
    }

    private void show(Notice.Kind kind, ObservableValue<String> text) {
        Notice notice = new Notice(kind);
        notice.textProperty().bind(text);
        notice.getStyleClass().add("toast");
        notice.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notice.setOnMouseClicked(_ -> layer.getChildren().remove(notice));
        layer.getChildren().removeIf(shown -> says(shown, text.getValue()));
        layer.getChildren().add(notice);
        if (layer.getChildren().size() > MOST) {
            layer.getChildren().removeFirst();
        }
        boolean bad = kind == Notice.Kind.BAD || kind == Notice.Kind.WARN;
        PauseTransition wait = new PauseTransition(bad ? LONG : SHORT);
        wait.setOnFinished(_ -> layer.getChildren().remove(notice));
        wait.play();
    }

    private static boolean says(Object shown, String text) {
        return shown instanceof Notice other && text.equals(other.textProperty().get());
    }
}
