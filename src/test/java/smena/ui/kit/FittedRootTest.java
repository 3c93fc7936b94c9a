package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is in a window is drawn smaller rather than cut off.
@OnScreen
class FittedRootTest {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /// 1024×600, 1280×680, 1366×768 and 1920×1080 at 100, 125 and 150 %.
    @ParameterizedTest
    @CsvSource({
        "1024, 600, 1024, 600, true",
        "819, 480, 1024, 600, true",
        "683, 400, 1024, 600, true",
        "1280, 680, 1280, 680, true",
        "1024, 544, 1129, 600, true",
        "853, 453, 1129, 600, true",
        "1366, 768, 1366, 768, false",
        "1093, 614, 1093, 614, true",
        "911, 512, 1067, 600, true",
        "1920, 1080, 1920, 1080, false",
        "1536, 864, 1536, 864, false",
        "1280, 720, 1280, 720, false"
    })
    void smallWindows(
            int width, int height, double laidOutWidth, double laidOutHeight, boolean low) {
        StackPane content = new StackPane();
        FittedRoot root = shown(content, width, height);
        assertEquals(laidOutWidth, content.getWidth(), 1.5);
        assertEquals(laidOutHeight, content.getHeight(), 1);
        Bounds drawn = content.localToScene(content.getLayoutBounds());
        assertEquals(width, drawn.getMaxX(), 1);
        assertEquals(height, drawn.getMaxY(), 1);
        assertEquals(low, root.getPseudoClassStates().contains(LOW));
    }

    @Test
    void grows() {
        StackPane content = new StackPane();
        FittedRoot root = shown(content, 800, 480);
        assertTrue(root.getPseudoClassStates().contains(LOW));
        root.resize(1366, 768);
        root.layout();
        assertEquals(1366, content.getWidth());
        assertFalse(root.getPseudoClassStates().contains(LOW));
    }

    private static FittedRoot shown(StackPane content, int width, int height) {
        return Toolkit.onScreen(
                () -> {
                    FittedRoot root = new FittedRoot(content);
                    Scene scene = new Scene(root, width, height);
                    scene.getRoot().resize(width, height);
                    root.layout();
                    return root;
                });
    }
}
