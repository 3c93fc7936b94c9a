package smena.bench;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Looks at a real screen and presses keys.
final class Probe {
    /// The button of the log-in.
    static final int ACCENT = 0xFF1D5FD1;

    /// A button that makes the sale.
    static final int GOOD = 0xFF0B7A55;

    /// Darker than any ground of the banner, lighter than all of them where a dialog dims them.
    private static final int DIMMED = 0xB0;

    /// What something took that did not happen, in milliseconds.
    static final double NEVER = 5_000;

    /// A usual scanner's, in milliseconds.
    private static final int BETWEEN_KEYS = 4;

    private final Robot robot;
    private final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();

    Probe() {
        try {
            robot = new Robot();
        } catch (AWTException noScreen) {
            throw new IllegalStateException(noScreen);
        }
    }

    /// Milliseconds from `begun` until `seen`.
    double until(long begun, BooleanSupplier seen) {
        return until(begun, NEVER, seen);
    }

    /// The same, given up after `longest` milliseconds.
    double until(long begun, double longest, BooleanSupplier seen) {
        while (!seen.getAsBoolean()) {
            if (millis(begun) > longest) {
                return longest;
            }
            robot.delay(1);
        }
        return millis(begun);
    }

    /// Milliseconds from `begun` to the last change of what stands at a place, seen once nothing
    /// has changed for `still` milliseconds; [#NEVER] where nothing changes.
    double settled(long begun, Rectangle place, double still) {
        return settled(begun, place, Arrays.hashCode(pixels(place)), still);
    }

    /// The same from when `act` is done, which says when that was: what it changes may be seen
    /// before the place is looked at for the first time after it.
    double settled(LongSupplier act, Rectangle place, double still) {
        int before = Arrays.hashCode(pixels(place));
        return settled(act.getAsLong(), place, before, still);
    }

    private double settled(long begun, Rectangle place, int before, double still) {
        int shown = before;
        double changed = NEVER;
        double now = 0;
        while (now < (changed == NEVER ? NEVER : changed + still)) {
            robot.delay(1);
            int seen = Arrays.hashCode(pixels(place));
            now = millis(begun);
            if (seen != shown) {
                shown = seen;
                changed = now;
            }
        }
        return changed;
    }

    /// Whether a colour is somewhere in the column at this share of the width.
    boolean shows(double share, int colour) {
        int[] column = pixels(new Rectangle((int) (screen.width * share), 0, 1, screen.height));
        return Arrays.stream(column).anyMatch(pixel -> pixel == colour);
    }

    /// What stands in the first two columns of tiles.
    int shelf() {
        int wide = screen.width / 4;
        return Arrays.hashCode(pixels(new Rectangle(20, 230, wide, 50)));
    }

    /// A strip of the basket's lines: where their names begin.
    Rectangle lines() {
        return new Rectangle(screen.width * 7 / 10, 130, 150, screen.height - 420);
    }

    /// Whether no dialog dims the window, by the edge of the banner.
    boolean isLight() {
        int red = pixels(new Rectangle(4, 2, 1, 1))[0] >> 16 & 0xFF;
        return red > DIMMED;
    }

    void type(String digits) {
        digits.chars()
                .forEach(
                        digit -> {
                            press(digit);
                            robot.delay(BETWEEN_KEYS);
                        });
    }

    /// Presses a key and returns when.
    long press(int key) {
        long now = System.nanoTime();
        robot.keyPress(key);
        robot.keyRelease(key);
        return now;
    }

    /// Moves the mouse to a place and waits for what shines up there.
    void point(int x, int y) {
        robot.mouseMove(x, y);
        robot.delay(400);
    }

    /// Clicks where the mouse is and returns when.
    long click() {
        long now = System.nanoTime();
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        return now;
    }

    private int[] pixels(Rectangle place) {
        BufferedImage seen = robot.createScreenCapture(place);
        return seen.getRGB(0, 0, place.width, place.height, null, 0, place.width);
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
