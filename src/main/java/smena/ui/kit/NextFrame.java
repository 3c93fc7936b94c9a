package smena.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.function.Consumer;

/// Runs what needs a layout, such as scrolling, in a step of its own while the next frame is
/// waited for, and at the latest right before that frame is laid out: what changed and where it
/// scrolled to are seen at once, not one frame after the other.
public final class NextFrame implements Runnable {
    private final Scene scene;
    private final Runnable work;
    private boolean done;

    private NextFrame(Scene scene, Runnable work) {
        this.scene = scene;
        this.work = work;
    }

    /// Runs `work` once on the FX thread before the next frame of the window that `node` is in;
    /// where it is in none, just in a step of its own.
    ///
    /// @param later runs a step on the FX thread
    public static void prepare(Node node, Consumer<Runnable> later, Runnable work) {
        Scene scene = node.getScene();
        if (scene == null) {
            later.accept(work);
            return;
        }
        NextFrame once = new NextFrame(scene, work);
        scene.addPreLayoutPulseListener(once);
        later.accept(once);
    }

    @Override
    public void run() {
        if (!done) {
            done = true;
            scene.removePreLayoutPulseListener(this);
            work.run();
        }
    }
}
