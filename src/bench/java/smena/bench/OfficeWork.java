package smena.bench;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import smena.app.Main;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What the list of products, its search and the page of a product take of the processor: of the
/// screen's thread and of the one that paints, with the frames that were laid out. Unlike the time
/// that passes, it hardly depends on what else the computer does. The till runs in this process.
///
/// Usage: `OfficeWork DATA_FOLDER [ROUNDS]` on a screen, with the till's usual options.
public final class OfficeWork {
    private static final PrintStream OUT = System.out;
    private static final String WORDS = "moloko saxar shampun kefir";
    private static final String PIN = "333333";
    private static final String SCREEN = "JavaFX Application Thread";
    private static final String PAINTER = "QuantumRenderer";
    private static final String TILE = ".person-tile";
    private static final String MANAGER = "Aziza Yusupova";
    private static final int START = 5_000;
    private static final int SETTLED = 3_000;

    /// Longer than anything that belongs to what was done.
    private static final int AFTER = 1_000;

    private static final double NANOS = 1_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile long frames;
    private volatile long laidOut;

    private OfficeWork() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Thread.ofPlatform()
                .daemon()
                .start(() -> Main.main(new String[] {"--data", args[0], "--lang", "ru"}));
        OfficeWork bench = new OfficeWork();
        bench.enter();
        bench.measure(args.length > 1 ? Integer.parseInt(args[1]) : 10);
        System.exit(0);
    }

    private void enter() throws InterruptedException {
        while (!on(OfficeWork::isThere)) {
            Thread.sleep(AFTER);
        }
        Thread.sleep(START);
        on(
                () -> {
                    scene().addPostLayoutPulseListener(this::frame);
                    return true;
                });
        fire(TILE, MANAGER);
        for (char digit : PIN.toCharArray()) {
            key(KeyCode.getKeyCode(String.valueOf(digit)));
        }
        key(KeyCode.ENTER);
        Thread.sleep(SETTLED);
        key(KeyCode.F10);
        Thread.sleep(SETTLED);
        fire("#menu-office");
        Thread.sleep(2 * SETTLED);
    }

    private static boolean isThere() {
        return !Window.getWindows().isEmpty() && scene().lookup(TILE) != null;
    }

    private void measure(int rounds) throws InterruptedException {
        List<double[]> list = new ArrayList<>();
        List<double[]> page = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            fire("#office-customers");
            Thread.sleep(AFTER);
            list.add(taken(() -> fire("#office-products")));
            for (int down = 0; down < i % 7; down++) {
                key(KeyCode.DOWN);
                Thread.sleep(AFTER / 2);
            }
            page.add(taken(() -> key(KeyCode.ENTER)));
            key(KeyCode.ESCAPE);
            Thread.sleep(AFTER);
        }
        tell("nothing", List.of(taken(() -> {}), taken(() -> {}), taken(() -> {})));
        tell("to the list of products", list);
        tell("a key in its search", search());
        tell("to the page of a product", page);
        OUT.printf("nodes in the window: %d%n", on(() -> count(scene().getRoot())));
    }

    private List<double[]> search() throws InterruptedException {
        List<double[]> all = new ArrayList<>();
        for (String word : WORDS.split(" ")) {
            key(KeyCode.F2);
            Thread.sleep(AFTER);
            for (char letter : word.toCharArray()) {
                all.add(taken(() -> typed(letter)));
            }
            key(KeyCode.ESCAPE);
            Thread.sleep(AFTER);
        }
        return all;
    }

    private double[] taken(Runnable act) throws InterruptedException {
        long screen = cpu(SCREEN);
        long painter = cpu(PAINTER);
        long before = frames;
        long begun = System.nanoTime();
        act.run();
        Thread.sleep(AFTER);
        return new double[] {
            (cpu(SCREEN) - screen) / NANOS,
            (cpu(PAINTER) - painter) / NANOS,
            frames - before,
            (laidOut - begun) / NANOS
        };
    }

    private void frame() {
        frames++;
        laidOut = System.nanoTime();
    }

    private long cpu(String name) {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith(name))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
    }

    private static void tell(String what, List<double[]> all) {
        double[] median = new double[4];
        double[] least = new double[4];
        for (int i = 0; i < median.length; i++) {
            int at = i;
            double[] sorted = all.stream().mapToDouble(each -> each[at]).sorted().toArray();
            median[i] = sorted[sorted.length / 2];
            least[i] = sorted[0];
        }
        OUT.printf(
                Locale.ROOT,
                "%-26s screen %5.0f ms (least %4.0f), painter %5.0f ms (%4.0f), %2.0f frames, last"
                        + " laid out after %5.0f ms (%4.0f), %d times%n",
                what,
                median[0],
                least[0],
                median[1],
                least[1],
                median[2],
                median[3],
                least[3],
                all.size());
    }

    private static int count(Node node) {
        return node instanceof Parent parent
                ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(OfficeWork::count).sum()
                : 1;
    }

    private static void fire(String id) {
        fire(id, "");
    }

    /// The last one of this name, or of any where it is empty.
    private static void fire(String id, String name) {
        on(
                () -> {
                    scene().getRoot().lookupAll(id).stream()
                            .filter(ButtonBase.class::isInstance)
                            .map(ButtonBase.class::cast)
                            .filter(it -> name.isEmpty() || name.equals(it.getAccessibleText()))
                            .reduce((_, later) -> later)
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    private static void key(KeyCode code) {
        on(
                () -> {
                    send(KeyEvent.KEY_PRESSED, "", code);
                    send(KeyEvent.KEY_RELEASED, "", code);
                    return true;
                });
    }

    private static void typed(char letter) {
        KeyCode code = KeyCode.getKeyCode(String.valueOf(letter).toUpperCase(Locale.ROOT));
        on(
                () -> {
                    send(KeyEvent.KEY_PRESSED, "", code);
                    send(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED);
                    send(KeyEvent.KEY_RELEASED, "", code);
                    return true;
                });
    }

    private static void send(javafx.event.EventType<KeyEvent> type, String letter, KeyCode code) {
        Node owner = scene().getFocusOwner();
        Event.fireEvent(
                owner == null ? scene().getRoot() : owner,
                new KeyEvent(type, letter, "", code, false, false, false, false));
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    /// As soon as the toolkit runs.
    private static void later(Runnable act) {
        for (boolean begun = false; !begun; ) {
            try {
                Platform.runLater(act);
                begun = true;
            } catch (IllegalStateException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static <T> T on(Supplier<T> act) {
        List<T> made = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        later(
                () -> {
                    try {
                        made.add(act.get());
                    } finally {
                        done.countDown();
                    }
                });
        try {
            if (!done.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the screen does not answer");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return made.getFirst();
    }
}
