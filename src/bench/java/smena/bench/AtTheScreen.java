package smena.bench;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.service.Services;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the person at the till waits for, seen from outside: the packaged program is started by its
/// launcher, keys are pressed, and the picture on the screen is looked at until it has changed.
///
/// Usage: `AtTheScreen DATA_FOLDER STARTS SALES` on a screen of its own (`Xvfb :90 -screen 0
/// 1366x768x24`, `DISPLAY=:90`) after `mvn -q -DskipTests package`, the folder made by `smena init
/// --demo`, filled by `smena import`. The first start of a package is a slow one: its classes are
/// kept for the next when it ends.
public final class AtTheScreen {
    private static final PrintStream OUT = System.out;
    private static final Path LAUNCHER = Path.of("target", "smena", "bin", "smena");
    private static final String PIN = "1111";
    private static final String WORDS = "moloko saxar shampun kefir";
    private static final double LONG_START = 60_000;
    private static final int SETTLED = 6_000;

    /// A key that changes nothing in the first tiles is not waited for longer.
    private static final double NO_CHANGE = 1_000;

    private final Path folder;
    private final Probe probe = new Probe();
    private final List<Double> starts = new ArrayList<>();

    private AtTheScreen(Path folder) {
        this.folder = folder;
    }

    /// Runs it.
    public static void main(String[] args) throws Exception {
        AtTheScreen bench = new AtTheScreen(Path.of(args[0]));
        String code = bench.openShift();
        for (int i = 1; i < Integer.parseInt(args[1]); i++) {
            end(bench.start());
        }
        Process till = bench.start();
        try {
            bench.sell(till, code, Integer.parseInt(args[2]));
        } finally {
            end(till);
        }
    }

    /// Opens a shift, if none is open.
    ///
    /// @return the code of a product that is sold by the piece
    private String openShift() {
        try (Services services = Services.open(folder, Clock.systemDefaultZone(), new NoPaper())) {
            if (services.shifts().current().isEmpty()) {
                services.shifts()
                        .open(Actor.of(manager(services)), CashCount.total(Money.of(10_000_000)));
            }
            return services.products().catalog().page(Optional.empty(), 0, 50).stream()
                    .filter(product -> product.unit() == Unit.PIECE && !product.barcode().isEmpty())
                    .map(Product::barcode)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Employee manager(Services services) {
        return services.people().people().stream()
                .filter(person -> person.role().is(Role.MANAGER))
                .findFirst()
                .orElseThrow();
    }

    private Process start() throws IOException {
        long begun = System.nanoTime();
        Process till = launch(folder);
        starts.add(probe.until(begun, LONG_START, () -> probe.shows(0.8, Probe.ACCENT)));
        return till;
    }

    /// Starts the packaged till in Russian; it ends with the bench.
    static Process launch(Path folder) throws IOException {
        Process till =
                new ProcessBuilder(LAUNCHER.toString(), "--data", folder.toString(), "--lang", "ru")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(till::destroy));
        return till;
    }

    /// Ends it as if its window was closed.
    static void end(Process till) throws InterruptedException {
        till.destroy();
        till.waitFor();
    }

    private void sell(Process till, String code, int sales) throws Exception {
        Thread.sleep(SETTLED);
        long atLogIn = resident(till);
        probe.type(PIN);
        probe.press(KeyEvent.VK_ENTER);
        probe.until(System.nanoTime(), () -> !probe.shows(0.8, Probe.ACCENT));
        Thread.sleep(SETTLED);
        List<Double> first = search();
        List<Double> scanned = new ArrayList<>();
        List<Double> dialog = new ArrayList<>();
        List<Double> paid = new ArrayList<>();
        for (int i = 0; i < sales; i++) {
            probe.type(code);
            long scan = probe.press(KeyEvent.VK_ENTER);
            scanned.add(probe.until(scan, () -> probe.shows(0.76, Probe.GOOD)));
            Thread.sleep(150);
            long pay = probe.press(KeyEvent.VK_F12);
            dialog.add(probe.until(pay, () -> !probe.isLight() && probe.shows(0.4, Probe.GOOD)));
            Thread.sleep(150);
            long enter = probe.press(KeyEvent.VK_ENTER);
            paid.add(probe.until(enter, probe::isLight));
            Thread.sleep(250);
        }
        List<Double> later = search();
        tell("start to the log-in painted", starts);
        tell("the first keys to results painted", first);
        tell("later keys to results painted", later);
        tell("scan to the basket painted", scanned);
        tell("F12 to the payment dialog painted", dialog);
        tell("Enter to the dialog gone", paid);
        OUT.printf(
                "resident: %d MB at the log-in, %d MB after %d sales%n",
                atLogIn, resident(till), sales);
    }

    private List<Double> search() throws InterruptedException {
        List<Double> all = new ArrayList<>();
        for (String word : WORDS.split(" ")) {
            probe.press(KeyEvent.VK_F2);
            Thread.sleep(300);
            for (char letter : word.toCharArray()) {
                int before = probe.shelf();
                long key = probe.press(Character.toUpperCase(letter));
                double took = probe.until(key, NO_CHANGE, () -> probe.shelf() != before);
                if (took < NO_CHANGE) {
                    all.add(took);
                }
                Thread.sleep(250);
            }
            probe.press(KeyEvent.VK_ESCAPE);
            Thread.sleep(300);
        }
        return all;
    }

    private static long resident(Process till) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(till.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow();
    }

    /// Says what a number of timings came to.
    static void tell(String what, List<Double> all) {
        List<Double> sorted = all.stream().filter(took -> took != Probe.NEVER).sorted().toList();
        if (sorted.isEmpty()) {
            return;
        }
        OUT.printf(
                Locale.ROOT,
                "%-34s median %6.0f ms, least %6.0f, 95 %% below %6.0f (%d)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.get(sorted.size() * 95 / 100),
                sorted.size());
    }
}
