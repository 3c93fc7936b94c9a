package smena.bench;

import smena.domain.backup.BackupPurpose;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.service.Services;
import smena.store.DurableFiles;
import smena.store.ReadOnlyDatabase;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// What the backup after a shift costs as a till grows old: the same shift on a small and on a
/// large database in one run, each part by itself, and the look at everything beside it.
///
/// Usage: `BackupAge FOLDER SMALL LARGE`, the last two in sales. Best in a memory disk, where the
/// disk does not count.
public final class BackupAge {
    private static final PrintStream OUT = System.out;
    private static final int LINES = 5;
    private static final int A_SHIFT = 250;
    private static final int ROUNDS = 5;

    private BackupAge() {}

    /// Medians of one age, in milliseconds.
    private record Age(double total, double copy, double sum, double whole, double start) {
        /// What is left of a backup without copying and summing: the check, and writing it down.
        double check() {
            return total - copy - sum;
        }
    }

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder.resolve("backups"));
        Age small = measure(folder, Integer.parseInt(args[1]));
        Age large = measure(folder, Integer.parseInt(args[2]));
        tell("backup after a shift", small.total(), large.total());
        tell("  its check", small.check(), large.check());
        tell("  copying the pages", small.copy(), large.copy());
        tell("  the copy's SHA-256", small.sum(), large.sum());
        tell("look at everything", small.whole(), large.whole());
        tell("opening the till", small.start(), large.start());
    }

    private static void tell(String what, double small, double large) {
        OUT.printf("%-22s %8.0f ms %8.0f ms  ratio %.2f%n", what, small, large, large / small);
    }

    private static Age measure(Path folder, int sales) throws Exception {
        try (Services services = open(folder)) {
            fill(services, sales);
            services.backups().make(BackupPurpose.DAILY);
        }
        double start = median(() -> millis(() -> openAndClose(folder)));
        try (Services services = open(folder)) {
            Path file = folder.resolve("smena.db");
            OUT.printf("%d sales, %d MB%n", sales, Files.size(file) >> 20);
            double total = median(() -> afterAShift(services));
            double copy = median(() -> copy(file, folder.resolve("copy")));
            OUT.printf("  VACUUM INTO: %.0f ms%n", median(() -> vacuum(file, folder.resolve("v"))));
            double sum = median(() -> millis(() -> DurableFiles.sha256(file)));
            double whole = millis(services.wholeLook()::take);
            return new Age(total, copy, sum, whole, start);
        }
    }

    private static double afterAShift(Services services) throws Exception {
        for (int i = 0; i < A_SHIFT; i++) {
            sell(services);
        }
        return millis(() -> services.backups().make(BackupPurpose.SHIFT_CLOSED));
    }

    private static double copy(Path file, Path to) throws Exception {
        DurableFiles.create(to);
        double time =
                millis(
                        () -> {
                            ReadOnlyDatabase.copy(file, to, () -> {});
                            return to;
                        });
        Files.delete(to);
        return time;
    }

    private static double vacuum(Path file, Path to) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, to.toString());
            double time = millis(vacuum::execute);
            Files.delete(to);
            return time;
        }
    }

    private static Path openAndClose(Path folder) {
        open(folder).close();
        return folder;
    }

    private static Services open(Path folder) {
        Clock clock = Clock.systemDefaultZone();
        Services services = Services.open(folder, clock, new NoPaper());
        if (services.settings().isNew()) {
            services.setup().demo("uz");
            services.shifts().open(manager(services), CashCount.total(Money.ZERO));
        }
        return services;
    }

    private static void fill(Services services, int wanted) {
        long there = services.selling().last().map(sale -> sale.seq()).orElse(0L);
        for (long i = there; i < wanted; i++) {
            sell(services);
        }
    }

    private static double median(Callable<Double> measured) throws Exception {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = measured.call();
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double millis(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void sell(Services services) {
        Actor manager = manager(services);
        Basket basket = Basket.empty(UUID.randomUUID());
        for (Product product : services.catalog().page(Optional.empty(), 0, LINES)) {
            basket = basket.plus(product, "", Quantity.ONE);
        }
        List<Tender> cash =
                List.of(
                        new Tender(
                                services.selling().methods().getFirst(),
                                Money.of(100_000_000),
                                ""));
        long shift = services.shifts().current().orElseThrow().id();
        services.selling().book(manager, basket, cash, shift);
    }

    private static Actor manager(Services services) {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role() == Role.MANAGER)
                        .findFirst()
                        .orElseThrow());
    }
}
