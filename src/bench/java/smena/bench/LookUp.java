package smena.bench;

import smena.domain.catalog.Product;
import smena.service.Services;
import smena.service.catalog.Catalog;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Barcode look-up and search as one types, in a data folder that holds a large catalogue.
///
/// Usage: `LookUp DATA_FOLDER`, which `smena import` has filled.
public final class LookUp {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 3_000;
    private static final int TIMES = 20_000;
    private static final List<String> TYPED =
            List.of(
                    "молоко",
                    "МОЛОКО",
                    "moloko",
                    "сыр голландский",
                    "шампунь",
                    "ручка шариковая",
                    "вода",
                    "Шоколад молочный",
                    "крем для рук",
                    "5410");

    private LookUp() {}

    /// Runs it.
    public static void main(String[] args) {
        try (Services services =
                Services.open(Path.of(args[0]), Clock.systemDefaultZone(), new NoPaper())) {
            Catalog catalog = services.products().catalog();
            OUT.println(catalog.count() + " products");
            barcodes(catalog);
            search(catalog);
            alike(catalog);
        }
    }

    private static void barcodes(Catalog catalog) {
        List<String> codes = new ArrayList<>();
        Random random = new Random(1);
        long last = catalog.count();
        while (codes.size() < TIMES + WARM_UP) {
            catalog.find(1 + (long) (random.nextDouble() * last))
                    .map(Product::barcode)
                    .filter(code -> !code.isEmpty())
                    .ifPresent(codes::add);
        }
        long[] nanos = new long[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long start = System.nanoTime();
            catalog.byBarcode(codes.get(i + WARM_UP)).orElseThrow();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        OUT.println("barcode look-up: " + Spread.of(nanos));
    }

    private static void search(Catalog catalog) {
        List<Long> nanos = new ArrayList<>();
        for (int round = -3; round < 20; round++) {
            for (String text : TYPED) {
                for (int letters = 1; letters <= text.length(); letters++) {
                    long start = System.nanoTime();
                    catalog.search(text.substring(0, letters), 60);
                    if (round >= 0) {
                        nanos.add(System.nanoTime() - start);
                    }
                }
            }
        }
        OUT.println(
                "search as one types: "
                        + Spread.of(nanos.stream().mapToLong(Long::longValue).toArray()));
    }

    private static void alike(Catalog catalog) {
        List<Product> one = catalog.search("молоко", 60);
        boolean same =
                one.equals(catalog.search("МОЛОКО", 60))
                        && one.equals(catalog.search("moloko", 60));
        OUT.println(
                "молоко, МОЛОКО and moloko find "
                        + one.size()
                        + (same ? " products, the same" : " products, NOT the same"));
        Optional<Product> first = one.stream().findFirst();
        first.ifPresent(product -> OUT.println("the first: " + product.name()));
    }
}
