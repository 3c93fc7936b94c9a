package smena.bench;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.service.Services;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Books sales of ten lines through the services and, in turn, the same rows by bare JDBC in one
/// transaction into a second file beside the first: FULL sync, journal and print jobs for both.
///
/// Usage: `Booking [PAIRS] [FOLDER]`; without a folder, one for temporary files is made.
public final class Booking {
    private static final PrintStream OUT = System.out;
    private static final int LINES = 10;
    private static final int WARM_UP = 300;

    private Booking() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        Path folder =
                args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("smena-booking");
        Path ours = Files.createDirectories(folder.resolve("services"));
        Path bare = Files.createDirectories(folder.resolve("bare"));
        try (Services services = shop(ours);
                Services twin = shop(bare)) {
            twin.close();
            measure(services, bare.resolve("smena.db"), pairs);
        }
    }

    private static Services shop(Path folder) {
        Services services = Services.open(folder, Clock.systemDefaultZone(), new NoPaper());
        services.setup().demo("uz");
        services.shifts().open(manager(services), CashCount.total(Money.ZERO));
        return services;
    }

    private static void measure(Services services, Path bare, int pairs) throws Exception {
        long[] ours = new long[pairs];
        long[] theirs = new long[pairs];
        Actor manager = manager(services);
        PaymentMethod notes = services.selling().methods().getFirst();
        List<Tender> cash = List.of(new Tender(notes, Money.of(100_000_000), ""));
        try (BareRows rows = new BareRows(bare, LINES)) {
            for (int i = -Math.min(pairs, WARM_UP); i < pairs; i++) {
                Basket basket = basket(services, manager);
                long start = System.nanoTime();
                services.selling().pay(manager, basket, cash);
                long middle = System.nanoTime();
                rows.write();
                long end = System.nanoTime();
                if (i >= 0) {
                    ours[i] = middle - start;
                    theirs[i] = end - middle;
                }
            }
        }
        Spread own = Spread.of(ours);
        Spread other = Spread.of(theirs);
        OUT.println("booking through the services: " + own);
        OUT.println("the same rows by bare JDBC:   " + other);
        OUT.printf("ratio of the medians: %.2f%n", own.median() / other.median());
        OUT.printf("95 %% against the median: %.2f%n", own.percentile(95) / own.median());
    }

    private static Basket basket(Services services, Actor manager) {
        Basket basket = services.baskets().open();
        for (Product product : services.products().catalog().page(Optional.empty(), 0, LINES)) {
            basket = services.baskets().add(manager, product.id(), Quantity.ONE);
        }
        return basket;
    }

    private static Actor manager(Services services) {
        return Actor.of(
                services.people().people().stream()
                        .filter(p -> p.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
    }
}
