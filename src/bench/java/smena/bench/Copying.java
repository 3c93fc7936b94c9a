package smena.bench;

import smena.domain.backup.BackupPurpose;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.service.Services;
import smena.service.backup.BackupResult;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Backups of a large database: how long one takes, what it costs the sales that go on meanwhile,
/// and what the look at the file costs the start.
///
/// Usage: `Copying FOLDER SALES`; a folder that has the sales already is used as it is.
public final class Copying {
    private static final PrintStream OUT = System.out;
    private static final int LINES = 5;
    private static final int ALONE = 500;

    private Copying() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int wanted = Integer.parseInt(args[1]);
        Files.createDirectories(folder.resolve("backups"));
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            open(folder).close();
            OUT.printf("opened and closed in %.0f ms%n", (System.nanoTime() - start) / 1e6);
        }
        try (Services services = open(folder)) {
            if (services.settings().isNew()) {
                services.setup().demo("uz");
                services.shifts().open(manager(services), CashCount.total(Money.ZERO));
            }
            fill(services, wanted);
            OUT.printf("database: %d MB%n", Files.size(folder.resolve("smena.db")) >> 20);
            measure(services);
        }
    }

    private static Services open(Path folder) {
        return Services.open(folder, Clock.systemDefaultZone(), new NoPaper());
    }

    private static void fill(Services services, int wanted) {
        long there = services.selling().last().map(sale -> sale.seq()).orElse(0L);
        for (long i = there; i < wanted; i++) {
            sell(services);
        }
    }

    private static void measure(Services services) throws InterruptedException {
        long[] alone = new long[ALONE];
        for (int i = 0; i < ALONE; i++) {
            alone[i] = sell(services);
        }
        for (String which : List.of("first", "next")) {
            List<Long> beside = new ArrayList<>();
            long start = System.nanoTime();
            Thread copying =
                    Thread.ofPlatform()
                            .priority(Thread.MIN_PRIORITY)
                            .start(() -> OUT.println(copied(services)));
            while (copying.isAlive()) {
                beside.add(sell(services));
            }
            copying.join();
            OUT.printf("the %s backup: %.1f s%n", which, (System.nanoTime() - start) / 1e9);
            Spread quiet = Spread.of(alone);
            Spread busy = Spread.of(beside.stream().mapToLong(Long::longValue).toArray());
            OUT.println("sales alone:  " + quiet);
            OUT.println("sales beside: " + busy);
            OUT.printf("ratio of the medians: %.2f%n", busy.median() / quiet.median());
        }
    }

    private static String copied(Services services) {
        List<BackupResult> results = services.backups().make(BackupPurpose.ON_DEMAND);
        return results.toString();
    }

    private static long sell(Services services) {
        Actor manager = manager(services);
        PaymentMethod notes = services.selling().methods().getFirst();
        List<Tender> cash = List.of(new Tender(notes, Money.of(100_000_000), ""));
        Shift shift = services.shifts().current().orElseThrow();
        Basket basket = Basket.empty(UUID.randomUUID());
        for (Product product : services.products().catalog().page(Optional.empty(), 0, LINES)) {
            basket = basket.plus(product, "", Quantity.ONE);
        }
        long start = System.nanoTime();
        services.selling().book(manager, basket, cash, shift.id());
        return System.nanoTime() - start;
    }

    private static Actor manager(Services services) {
        return Actor.of(
                services.people().people().stream()
                        .filter(p -> p.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
    }
}
