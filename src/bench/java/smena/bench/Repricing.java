package smena.bench;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.price.PriceDocument;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.service.Services;
import smena.service.catalog.CatalogImport;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;
import smena.service.price.PriceDocuments;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A price document of many lines while the till sells: how long it takes, and what a sale of one
/// line waits for it.
///
/// Usage: `Repricing FOLDER [PRODUCTS [LINES]]`. The folder is new.
public final class Repricing {
    private static final PrintStream OUT = System.out;
    private static final int WARM = 200;

    private final Services till;
    private final Actor cashier;
    private final PaymentMethod cash;
    private final Product sold;
    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());

    private Repricing(Services till) {
        this.till = till;
        this.cashier = person(Role.MANAGER);
        this.cash =
                till.selling().methods().stream()
                        .filter(method -> method.code().equals("cash"))
                        .findFirst()
                        .orElseThrow();
        this.sold = till.products().catalog().find(1).orElseThrow();
    }

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int products = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        int lines = args.length > 2 ? Integer.parseInt(args[2]) : PriceDocument.MOST_LINES;
        try (Services till = Services.open(folder, Clock.systemDefaultZone(), new NoPaper())) {
            till.setup().demo("uz");
            till.products()
                    .catalogImport()
                    .run(
                            write(folder.resolve("goods.csv"), products),
                            CatalogImport.Order.usual("Boshqa", false),
                            new Silent());
            new Repricing(till).run(products, lines);
        }
    }

    private static Path write(Path file, int products) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("barcode;name;category;price\n");
            for (int i = 0; i < products; i++) {
                out.write("X-%d;Mahsulot %d;Raf %d;%d%n".formatted(i, i, i % 20, 1_000 + i % 500));
            }
        }
        return file;
    }

    private Actor person(Role role) {
        return till.people().people().stream()
                .filter(person -> person.role().is(role))
                .map((Employee person) -> Actor.of(person))
                .findFirst()
                .orElseThrow();
    }

    private void run(int products, int lines) throws InterruptedException {
        till.shifts().open(cashier, CashCount.total(Money.ZERO));
        for (int i = 0; i < WARM; i++) {
            sell();
        }
        micros.clear();
        for (int i = 0; i < WARM; i++) {
            sell();
        }
        tell("sales alone");
        Map<Long, Money> prices = new LinkedHashMap<>();
        long step = Math.max(1, products / lines);
        long first = 1;
        for (int i = 0; i < lines; i++) {
            prices.put(first + i * step, Money.of(1_234_500 + i));
        }
        AtomicBoolean over = new AtomicBoolean();
        Thread seller =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!over.get()) {
                                        sell();
                                    }
                                });
        long start = System.nanoTime();
        PriceDocument made =
                till.prices()
                        .priceDocuments()
                        .make(
                                cashier,
                                new PriceDocuments.Wanted("bench", Optional.empty(), prices));
        long took = (System.nanoTime() - start) / 1_000_000;
        over.set(true);
        seller.join();
        OUT.printf("%,d lines among %,d products: %,d ms%n", made.done(), products, took);
        tell("sales meanwhile");
    }

    private void sell() {
        long start = System.nanoTime();
        Basket basket = till.baskets().add(cashier, sold.id(), Quantity.ONE);
        till.selling().pay(cashier, basket, List.of(new Tender(cash, Money.of(100_000_000), "")));
        micros.add((System.nanoTime() - start) / 1_000);
    }

    private void tell(String what) {
        List<Long> sorted = micros.stream().sorted().toList();
        OUT.printf(
                "%s: %,d, median %.1f ms, 95 %% below %.1f, longest %.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e3,
                sorted.get(sorted.size() * 95 / 100) / 1e3,
                sorted.getLast() / 1e3);
        micros.clear();
    }

    private static final class Silent implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {}

        @Override
        public void progress(long rows, int percent) {}
    }
}
