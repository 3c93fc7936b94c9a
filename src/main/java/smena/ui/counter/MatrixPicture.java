package smena.ui.counter;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

import java.util.BitSet;

/// What the square code looks like that has to be scanned: a picture, not a code.
public final class MatrixPicture extends StackPane {
    private static final int MODULES = 20;
    private static final double MODULE = 8;
    private static final long PATTERN = 0x9E3779B97F4A7C15L;

    public MatrixPicture() {
        getStyleClass().add("matrix");
        SVGPath modules = new SVGPath();
        modules.setContent(path());
        modules.getStyleClass().add("modules");
        getChildren().add(modules);
    }

    private static String path() {
        BitSet bits =
                BitSet.valueOf(
                        new long[] {
                            PATTERN, ~PATTERN, PATTERN * 31, PATTERN * 17, PATTERN * 7, PATTERN * 13
                        });
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < MODULES; y++) {
            for (int x = 0; x < MODULES; x++) {
                if (isDark(x, y, bits)) {
                    path.append('M')
                            .append(x * MODULE)
                            .append(' ')
                            .append(y * MODULE)
                            .append('h')
                            .append(MODULE)
                            .append('v')
                            .append(MODULE)
                            .append('h')
                            .append(-MODULE)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    /// Solid at the left and below, dotted at the other sides, anything inside.
    private static boolean isDark(int x, int y, BitSet inside) {
        if (x == 0 || y == MODULES - 1) {
            return true;
        }
        if (y == 0) {
            return x % 2 == 0;
        }
        return x == MODULES - 1 ? y % 2 == 1 : inside.get((y * (MODULES - 2) + x) % 384);
    }
}
