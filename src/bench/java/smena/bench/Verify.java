package smena.bench;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.service.Services;
import smena.service.audit.ExportCheck;
import smena.service.audit.Verdict;
import smena.service.export.ExportWords;
import smena.service.shift.ClosingRequest;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Sells in shifts of 250 sales of five lines each, then verifies the data folder, exports it and
/// verifies the export, three times each. Run it with a small heap to see that the length of a
/// journal does not matter.
///
/// Usage: `Verify [SALES]`.
public final class Verify {
    private static final PrintStream OUT = System.out;
    private static final int LINES = 5;
    private static final int A_SHIFT = 250;
    private static final int ROUNDS = 3;

    private Verify() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        int sales = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = Files.createTempDirectory("smena-verify");
        try (Services services = Services.open(folder, Clock.systemDefaultZone(), new NoPaper())) {
            services.setup().demo("uz");
            sell(services, sales);
            Path key = folder.resolve("keys").resolve("journal.pub");
            for (int round = 0; round < ROUNDS; round++) {
                Path audit = folder.resolve("audit-" + round);
                tell("the data folder", () -> services.audit().verify());
                long start = System.nanoTime();
                services.export().write(audit, new ExportWords("bench", "bench"));
                OUT.printf("export: %.1f s%n", seconds(start));
                tell("the export", () -> ExportCheck.verify(audit, key));
            }
        }
        OUT.printf("largest heap: %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void tell(String what, Supplier<Verdict> work) {
        long start = System.nanoTime();
        Verdict verdict = work.get();
        double seconds = seconds(start);
        OUT.printf(
                "%s: %s, %d entries in %.1f s, %.0f entries a second%n",
                what,
                verdict.isSound() ? "sound" : verdict.findings(),
                verdict.entries(),
                seconds,
                verdict.entries() / seconds);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void sell(Services services, int sales) {
        Actor manager =
                Actor.of(
                        services.people().people().stream()
                                .filter(p -> p.role().is(Role.MANAGER))
                                .findFirst()
                                .orElseThrow());
        List<Product> goods = services.products().catalog().page(Optional.empty(), 0, LINES);
        List<Tender> cash =
                List.of(
                        new Tender(
                                services.selling().methods().getFirst(),
                                Money.of(100_000_000),
                                ""));
        Money left = Money.ZERO;
        for (int sold = 0; sold < sales; sold += A_SHIFT) {
            Shift shift = services.shifts().open(manager, CashCount.total(left));
            for (int i = 0; i < A_SHIFT; i++) {
                Basket basket = Basket.empty(UUID.randomUUID());
                for (Product product : goods) {
                    basket = basket.plus(product, "", Quantity.ONE);
                }
                services.selling().book(manager, basket, cash, shift.id());
            }
            services.shifts().count(manager, CashCount.total(Money.ZERO));
            services.shifts().close(manager, shift.id(), new ClosingRequest("bench", true, false));
        }
    }
}
