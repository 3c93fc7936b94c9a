package smena.bench;

import smena.domain.catalog.ProductState;
import smena.domain.mxik.GoodsCode;
import smena.service.Services;
import smena.service.catalog.CatalogImport;
import smena.service.catalog.ProductList;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;
import smena.service.mxik.GoodsCodesImport;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The directory of goods codes at its real size: a file like that of the tax committee is made,
/// taken in, taken in once more over itself, and searched.
///
/// Usage: `GoodsCodeBench FOLDER [ROWS]`. The folder is new.
public final class GoodsCodeBench {
    private static final PrintStream OUT = System.out;
    private static final int ROWS = 300_000;
    private static final int ROUNDS = 20;
    private static final int PRODUCTS = 200_000;
    private static final int CODES = 20_000;
    private static final String[] THINGS = {
        "Молоко",
        "Сок",
        "Шоколад",
        "Чай",
        "Печенье",
        "Шампунь",
        "Вода",
        "Хлеб",
        "Рис",
        "Макароны",
        "Кофе",
        "Таблетки",
        "Капсулы",
        "Раствор",
        "Крем",
        "Рубашка",
        "Футболка",
        "Телевизор"
    };
    private static final String[] KINDS = {
        "яблочный", "детский", "вишнёвый", "зелёный", "молотый", "газированный", "узбекский",
        "хлопковый", "для инъекций", "в пакете", "в бутылке", "мужская", "женская", "цельное"
    };
    private static final String[] BRANDS = {
        "Nestle", "Example", "Lipton", "Namuna", "Образец", "Maccoffee", "Тест", "Sinov"
    };
    private static final List<String> QUESTIONS =
            List.of(
                    "м",
                    "мол",
                    "молоко",
                    "moloko",
                    "сок ябл",
                    "футб хлоп",
                    "nestle 5",
                    "ўзбек",
                    "vjkjrj",
                    "maccof вода 12",
                    "шокалад",
                    "00",
                    "012",
                    "0120",
                    "01202",
                    "таблетки");

    private GoodsCodeBench() {}

    /// Runs it.
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : ROWS;
        Path file = book(rows).write(folder.resolve("category_0.xlsx"));
        OUT.printf("%,d rows, %,d bytes%n", rows, Files.size(file));
        Path till = Files.createDirectories(folder.resolve("till"));
        try (Services services = Services.open(till, Clock.systemDefaultZone(), new NoPaper())) {
            services.setup().demo("ru");
            take(services, file, "first");
            take(services, file, "again");
            search(services);
            faults(services, folder, rows);
        }
        try (var inside = Files.list(till.resolve("goods-codes"))) {
            for (Path made : inside.toList()) {
                OUT.printf("%s: %,d bytes%n", made.getFileName(), Files.size(made));
            }
        }
    }

    private static void take(Services services, Path file, String which) {
        long begin = System.nanoTime();
        GoodsCodesImport.Result result =
                services.products()
                        .goodsCodesImport()
                        .run(
                                file,
                                new GoodsCodesImport.Order(
                                        Optional.empty(), Optional.empty(), Map.of(), false, false),
                                new GoodsCodesImport.Watcher() {})
                        .orElseThrow();
        OUT.printf(
                "%s import: %,d codes, %,d refused, %,d ms%n",
                which, result.codes(), result.refused(), millis(begin));
    }

    private static void search(Services services) {
        List<Long> all = new ArrayList<>();
        for (String question : QUESTIONS) {
            List<Long> times = new ArrayList<>();
            int found = 0;
            for (int i = 0; i < ROUNDS; i++) {
                long begin = System.nanoTime();
                List<GoodsCode> codes = services.products().goodsCodes().search(question, 50);
                times.add((System.nanoTime() - begin) / 1_000);
                found = codes.size();
            }
            Collections.sort(times);
            all.addAll(times);
            OUT.printf(
                    "%-16s %3d found, median %,7d µs, worst %,7d µs%n",
                    question, found, times.get(ROUNDS / 2), times.getLast());
        }
        Collections.sort(all);
        OUT.printf("search: 95 of 100 within %,d µs%n", all.get(all.size() * 95 / 100));
    }

    /// The list of the products whose code is missing, unknown or no longer valid: where some of
    /// the newest are, where only the oldest is, and where none is.
    private static void faults(Services services, Path folder, int rows) throws IOException {
        Path file = folder.resolve("goods.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("barcode;name;price;ИКПУ\n;Первый;1000;%s\n".formatted("9".repeat(17)));
            for (int i = 0; i < PRODUCTS; i++) {
                out.write(
                        ";Товар %d;1000;%s\n"
                                .formatted(i, code((int) ((long) (i % CODES) * rows / CODES))));
            }
        }
        services.products()
                .catalogImport()
                .run(file, CatalogImport.Order.usual("-", false), new Quiet());
        ProductState state = ProductState.GOODS_CODE;
        var all = new ProductList.Wanted("", Optional.empty(), state);
        time(services, all, "only the oldest and those without a code");
        Path none = folder.resolve("none.csv");
        try (Writer out = Files.newBufferedWriter(none)) {
            out.write("barcode;name;price;ИКПУ\n");
            for (int i = 0; i < 60; i++) {
                out.write(";Новый %d;1000;\n".formatted(i));
            }
        }
        services.products()
                .catalogImport()
                .run(none, CatalogImport.Order.usual("-", false), new Quiet());
        time(services, all, "a page of the newest");
    }

    private static void time(Services services, ProductList.Wanted wanted, String what) {
        List<Long> times = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            found = services.products().productList().page(wanted, Optional.empty(), 50).size();
            times.add((System.nanoTime() - begin) / 1_000);
        }
        OUT.printf("faulty codes, %s: %d, first %,d µs,", what, found, times.getFirst());
        Collections.sort(times);
        OUT.printf(" median %,d µs, worst %,d µs%n", times.get(ROUNDS / 2), times.getLast());
    }

    private static final class Quiet implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {
            throw new IllegalStateException(row.toString());
        }

        @Override
        public void progress(long rows, int percent) {}
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static String code(int i) {
        return "%03d%02d%03d%03d%03d%03d"
                .formatted(
                        1 + i / 3_000,
                        1 + i / 500 % 6,
                        1 + i / 50 % 10,
                        1 + i / 10 % 5,
                        i / 5 % 2,
                        i % 5);
    }

    private static CodeBook book(int rows) {
        Random random = new Random(20261127);
        CodeBook book = new CodeBook(CodeBook.RU);
        for (int i = 0; i < rows; i++) {
            int group = 1 + i / 3_000;
            String code = code(i);
            String thing = THINGS[group % THINGS.length];
            String kind = KINDS[i / 50 % KINDS.length];
            String brand =
                    i / 5 % 2 == 0 ? "---" : BRANDS[random.nextInt(BRANDS.length)] + " " + i / 5;
            String attribute =
                    kind + " " + (1 + random.nextInt(40)) + " шт по " + random.nextInt(1000) + " г";
            String name =
                    thing
                            + " "
                            + KINDS[random.nextInt(KINDS.length)]
                            + " "
                            + brand.replace("---", "")
                            + " "
                            + attribute;
            book.code(
                    code,
                    random.nextInt(3) == 0 ? "47800%08d".formatted(i) : "",
                    "шт",
                    "ГРУППА " + group + " " + thing,
                    "Класс " + thing,
                    thing + " " + kind + " и прочие товары этой позиции",
                    thing + " " + kind,
                    brand,
                    attribute,
                    name);
        }
        return book;
    }
}
