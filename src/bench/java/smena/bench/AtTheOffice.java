package smena.bench;

import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the manager waits for in the list of products, its search and the page of a product, seen
/// from outside as [AtTheScreen] does: each time until the last picture.
///
/// Usage: `AtTheOffice DATA_FOLDER [ROUNDS]` on a screen of 1366×768 of its own, after
/// [AtTheScreen] has started the package once and opened a shift there.
public final class AtTheOffice {
    private static final double LONG_START = 60_000;
    private static final int SETTLED = 6_000;

    /// Later than any frame of what is measured, sooner than a cursor blinks; in milliseconds.
    private static final double STILL = 250;

    private static final String WORDS = "moloko saxar shampun kefir";
    private static final String PIN = "333333";

    /// The names of the rows.
    private static final Rectangle ROWS = new Rectangle(340, 295, 250, 440);

    /// Where the page of a product has its fields; the list of products has rows there.
    private static final Rectangle PAGE = new Rectangle(225, 130, 760, 540);

    private final Probe probe = new Probe();

    private AtTheOffice() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        AtTheOffice bench = new AtTheOffice();
        Process till = AtTheScreen.launch(Path.of(args[0]));
        try {
            bench.enter();
            bench.measure(rounds);
        } finally {
            AtTheScreen.end(till);
        }
    }

    /// The manager, then the office by the menu: it opens with the products. Where the tile stands
    /// is to be put right with each change of the menu.
    private void enter() throws InterruptedException {
        probe.until(System.nanoTime(), LONG_START, () -> probe.shows(0.8, Probe.ACCENT));
        Thread.sleep(SETTLED);
        probe.point(508, 280);
        probe.click();
        Thread.sleep(500);
        probe.type(PIN);
        probe.press(KeyEvent.VK_ENTER);
        Thread.sleep(SETTLED);
        probe.press(KeyEvent.VK_F10);
        Thread.sleep(1_500);
        probe.point(351, 500);
        probe.click();
        Thread.sleep(SETTLED);
    }

    private void measure(int rounds) throws InterruptedException {
        List<Double> list = new ArrayList<>();
        List<Double> editor = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            list.add(list());
            editor.add(editor(i));
        }
        AtTheScreen.tell("entry to the list of products painted", list);
        AtTheScreen.tell("a key to the rows found painted", search());
        AtTheScreen.tell("Enter to the page of a product painted", editor);
    }

    /// From the customers back to the products.
    private double list() throws InterruptedException {
        probe.point(90, 286);
        probe.click();
        Thread.sleep(1_500);
        probe.point(90, 86);
        double took = probe.settled(probe::click, ROWS, STILL);
        Thread.sleep(1_000);
        return took;
    }

    /// Another product each time.
    private double editor(int round) throws InterruptedException {
        probe.point(460, 312 + round % 7 * 56);
        probe.click();
        Thread.sleep(1_000);
        double took = probe.settled(() -> probe.press(KeyEvent.VK_ENTER), PAGE, STILL);
        Thread.sleep(1_000);
        probe.press(KeyEvent.VK_ESCAPE);
        Thread.sleep(1_500);
        return took;
    }

    private List<Double> search() throws InterruptedException {
        List<Double> all = new ArrayList<>();
        for (String word : WORDS.split(" ")) {
            probe.press(KeyEvent.VK_F2);
            Thread.sleep(300);
            for (char letter : word.toCharArray()) {
                int key = Character.toUpperCase(letter);
                double took = probe.settled(() -> probe.press(key), ROWS, STILL);
                if (took < Probe.NEVER) {
                    all.add(took);
                }
            }
            probe.press(KeyEvent.VK_ESCAPE);
            Thread.sleep(1_000);
        }
        return all;
    }
}
