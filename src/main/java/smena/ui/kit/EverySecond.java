package smena.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Does something each second from [#start] to [#stop], on the FX thread.
public final class EverySecond {
    private final Timeline seconds;
    private Subscription watched = Subscription.EMPTY;

    public EverySecond(Runnable tick) {
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick.run()));
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    /// Begins, until it is stopped.
    public void start() {
        seconds.play();
    }

    /// Begins; nothing ticks while `node` is in no window that is shown: what runs is held by the
    /// toolkit, and so would be all that it shows.
    public void startWith(Node node) {
        watched.unsubscribe();
        ObservableValue<Boolean> shown =
                node.sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::showingProperty)
                        .orElse(false);
        watched = shown.subscribe(this::run);
    }

    private void run(boolean shown) {
        if (shown) {
            seconds.play();
        } else {
            seconds.stop();
        }
    }

    /// Ends.
    public void stop() {
        watched.unsubscribe();
        seconds.stop();
    }
}
