package smena.ui.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;

import org.junit.jupiter.api.Test;

import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

@OnScreen
class PaperViewTest {
    /// Where no paper is shown there is nothing to scroll.
    @Test
    void withoutASheetThereIsNoScrollBar() throws IOException {
        byte[] tall = png(600, 4_000);
        Toolkit.run(
                () -> {
                    PaperView view = new PaperView();
                    new Scene(view, 500, 400);
                    view.show(tall);
                    layOut(view);
                    assertTrue(bar(view).isVisible());
                    view.show(null);
                    layOut(view);
                    assertEquals(false, bar(view).isVisible());
                });
    }

    private static void layOut(PaperView view) {
        view.applyCss();
        view.layout();
        view.layout();
    }

    private static ScrollBar bar(PaperView view) {
        return view.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        return bytes.toByteArray();
    }
}
