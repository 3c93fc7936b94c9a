package smena.bench;

import smena.app.Main;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.sale.Basket;
import smena.domain.shift.CashCount;
import smena.service.Services;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From the Enter of a scan to the last picture of the basket's lines, in turn with a bare list in
/// a bare window that gets the same rows, both seen from outside: baskets of 1 to 20 lines, and
/// then lines behind 300 others.
///
/// Usage: `ScanToPaint FOLDER DISPLAY [BASKETS] [LONG]`: a demo shop that `smena import` has
/// filled, or one that `Grow` made. Two numbers of X displays from `DISPLAY` on are free; `Xvfb` is
/// installed. `LONG` lines are scanned behind the 300.
public final class ScanToPaint {
    private static final PrintStream OUT = System.out;
    private static final String PIN = "1111";
    private static final int SHORT = 20;
    private static final int BEHIND = 300;
    private static final int MOST = Basket.MOST_LINES - BEHIND;
    private static final int FIRST_IMPORTED = 1_000;
    private static final int PAGE = 50;

    private final Path folder;
    private final int display;
    private final Path rows;
    private final List<String> codes = new ArrayList<>();

    private ScanToPaint(Path folder, int display) throws IOException {
        this.folder = folder;
        this.display = display;
        rows = Files.createTempFile("smena-rows", ".tsv");
    }

    /// Runs it.
    public static void main(String[] args) throws Exception {
        ScanToPaint bench = new ScanToPaint(Path.of(args[0]), Integer.parseInt(args[1]));
        int baskets = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        int longer = args.length > 3 ? Math.min(Integer.parseInt(args[3]), MOST) : 100;
        try {
            bench.prepare(0);
            bench.measure("baskets of 1 to 20 lines", 0, baskets, SHORT);
            bench.prepare(BEHIND);
            bench.measure("behind 300 lines", BEHIND, 1, longer);
            bench.prepare(0);
        } finally {
            Files.delete(bench.rows);
        }
    }

    /// Opens a shift where none is open, and leaves so many lines in the basket.
    private void prepare(int lines) throws IOException {
        try (Services services = Services.open(folder, Clock.systemDefaultZone(), new NoPaper())) {
            Actor manager = GrownTill.manager(services);
            if (services.clockCheck().standing().isPresent()) {
                services.clockCheck().decide(manager);
            }
            if (services.shifts().current().isEmpty()) {
                services.shifts().open(manager, CashCount.total(Money.of(10_000_000)));
            }
            if (codes.isEmpty()) {
                choose(services);
            }
            if (!services.baskets().open().isEmpty()) {
                services.baskets().cancel(manager);
            }
            for (String code : codes.subList(0, lines)) {
                services.baskets().scan(manager, code, Quantity.ONE);
            }
        }
    }

    private void choose(Services services) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int from = FIRST_IMPORTED; codes.size() < Basket.MOST_LINES; from += PAGE) {
            for (Product product :
                    services.products().catalog().page(Optional.empty(), from, PAGE)) {
                if (product.unit() == Unit.PIECE && product.barcode().length() == 13) {
                    codes.add(product.barcode());
                    texts.add(text(product));
                }
            }
        }
        Files.write(rows, texts);
    }

    private static String text(Product product) {
        String price = Long.toString(product.price().minor() / 100);
        return "%s\t%s %s\t1 × %s".formatted(product.barcode(), product.name(), price, price);
    }

    private void measure(String what, int before, int baskets, int lines) throws Exception {
        List<String> till = List.of("--data", folder.toString(), "--lang", "ru");
        List<String> bare = List.of(rows.toString(), Integer.toString(before));
        double[] scans = new double[baskets * lines];
        double[] floor = new double[baskets * lines];
        try (OwnScreen shop = OwnScreen.of(display, Main.class, till);
                OwnScreen list = OwnScreen.of(display + 1, BareList.class, bare)) {
            shop.does("login " + PIN);
            Duration ready = shop.worked();
            Duration open = list.worked();
            for (int i = 0; i < scans.length; i++) {
                String code = codes.get(before + i % Math.min(lines * 7, MOST));
                scans[i] = shop.does(code);
                floor[i] = list.does(code);
                if (before == 0 && i % lines == lines - 1) {
                    shop.does("F12");
                    shop.does("Enter");
                    list.does("Delete");
                }
            }
            tell(what, scans, floor);
            OUT.printf(
                    Locale.ROOT,
                    "  of the processor: till %.1f ms, bare list %.1f ms a scan%n",
                    (double) shop.worked().minus(ready).toMillis() / scans.length,
                    (double) list.worked().minus(open).toMillis() / scans.length);
        }
    }

    private static void tell(String what, double[] scans, double[] floor) {
        Arrays.sort(scans);
        Arrays.sort(floor);
        OUT.printf("%s (%d scans each)%n", what, scans.length);
        for (int share : new int[] {50, 90, 95, 99}) {
            double till = scans[scans.length * share / 100];
            double list = floor[floor.length * share / 100];
            OUT.printf(
                    Locale.ROOT,
                    "  %d %% below: till %5.1f ms, bare list %5.1f ms, ratio %.2f%n",
                    share,
                    till,
                    list,
                    till / list);
        }
    }
}
