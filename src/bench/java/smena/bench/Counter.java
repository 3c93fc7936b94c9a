package smena.bench;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.sale.Basket;
import smena.domain.sale.Tender;
import smena.domain.shop.PrinterRole;
import smena.service.Services;
import smena.service.ports.PrintJobs;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// What a cashier and a printer wait for, in a till of any age: a scan into the basket, the look at
/// what waits for a printer after a sale, a page of receipts.
///
/// Usage: `Counter [FOLDER]`: a folder that `Grow` has made, or else one with an empty till.
public final class Counter {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 1_000;
    private static final int TIMES = 4_000;
    private static final int LINES = 10;
    private static final int PAGE = 50;

    private Counter() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder =
                args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("smena-counter");
        try (GrownTill till = GrownTill.open(folder, new NoPaper(), 300)) {
            OUT.printf("%d sales%n", till.sales());
            if (till.sales() == 0 || till.services().shifts().current().isEmpty()) {
                till.sell();
            }
            measure(till.services(), till.manager());
        }
    }

    private static void measure(Services services, Actor manager) throws Exception {
        List<Product> products =
                services.products().catalog().page(java.util.Optional.empty(), 0, LINES).stream()
                        .filter(product -> !product.barcode().isEmpty())
                        .toList();
        long[] scans = new long[TIMES];
        long[] looks = new long[TIMES];
        long[] pages = new long[TIMES];
        PrintJobs printer = services.printJobs(PrinterRole.REAL);
        for (int i = -WARM_UP; i < TIMES; i++) {
            String code = products.get(Math.floorMod(i, products.size())).barcode();
            keep(scans, i, () -> services.baskets().scan(manager, code, Quantity.ONE));
            keep(looks, i, () -> look(services, printer));
            keep(pages, i, () -> services.selling().newest(PAGE));
            if (Math.floorMod(i, products.size()) == products.size() - 1) {
                pay(services, manager);
            }
        }
        OUT.println("a scan into the basket:      " + Spread.of(scans));
        OUT.println("what waits for a printer:    " + Spread.of(looks));
        OUT.println("a page of " + PAGE + " receipts:       " + Spread.of(pages));
    }

    /// What the queue and the banner ask after each sale.
    private static Object look(Services services, PrintJobs printer) {
        return List.of(
                printer.next(),
                services.printing().waiting(),
                services.printDecisions().unsettled());
    }

    private static void pay(Services services, Actor manager) {
        Basket basket = services.baskets().open();
        Tender cash =
                new Tender(services.selling().methods().getFirst(), Money.of(1_000_000_000), "");
        services.selling().pay(manager, basket, List.of(cash));
    }

    private static void keep(long[] nanos, int place, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        if (place >= 0) {
            nanos[place] = System.nanoTime() - start;
        }
    }
}
