package smena.bench;

import smena.domain.catalog.Barcode;
import smena.service.Services;
import smena.service.catalog.CatalogImport;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.Callable;

/// The import of a file of products against `insert … select` of the same rows, in the same batches
/// and with their search index.
///
/// Usage: `Importing FOLDER [ROWS]`. The folder is new; on a memory disk the disk is left out.
public final class Importing {
    private static final PrintStream OUT = System.out;
    private static final int ROWS = 200_000;
    private static final int BATCH = 4_000;
    private static final String WRITER = "smena-writer";
    private static final String[] WORDS = {
        "Молоко",
        "Сок",
        "Шоколад",
        "Чай",
        "Печенье",
        "Шампунь",
        "Вода",
        "Нон",
        "Гуруч",
        "Макарон",
        "Nestle",
        "Coca-Cola",
        "Lipton",
        "яблочный",
        "детский",
        "вишнёвый",
        "крем",
        "зелёный"
    };

    private Importing() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : ROWS;
        Path file = write(folder.resolve("goods.csv"), rows);
        Path till = Files.createDirectories(folder.resolve("till"));
        long first = lastProduct(till);
        Took imported = run(till, file);
        Path bare = Files.createDirectories(folder.resolve("bare"));
        lastProduct(bare);
        Took copied = copy(bare.resolve("smena.db"), till.resolve("smena.db"), first);
        OUT.printf(
                "%,d products: import %,d ms, insert … select %,d ms, ratio %.2f; of the processor, the"
                        + " writers alone: %,d and %,d ms, ratio %.2f%n",
                rows,
                imported.millis(),
                copied.millis(),
                (double) imported.millis() / copied.millis(),
                imported.processor(),
                copied.processor(),
                (double) imported.processor() / copied.processor());
    }

    /// What something took by the clock, and of the processor in the thread that wrote; in ms.
    private record Took(long millis, long processor) {
        static Took of(String writer, Callable<?> work) throws Exception {
            long start = System.nanoTime();
            long processor = processor(writer);
            work.call();
            return new Took(
                    (System.nanoTime() - start) / 1_000_000,
                    (processor(writer) - processor) / 1_000_000);
        }

        private static long processor(String thread) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(one -> one.getName().equals(thread))
                    .mapToLong(one -> threads.getThreadCpuTime(one.threadId()))
                    .sum();
        }
    }

    private static Path write(Path file, int rows) throws IOException {
        Random random = new Random(20261126);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Штрихкод;Наименование;Группа;Цена;Ед. изм.;НДС\n");
            for (int i = 0; i < rows; i++) {
                out.write(
                        "%s;%s %s %s %d;Группа %d;%d;шт;12%%%n"
                                .formatted(
                                        code(i),
                                        WORDS[random.nextInt(WORDS.length)],
                                        WORDS[random.nextInt(WORDS.length)],
                                        WORDS[random.nextInt(WORDS.length)],
                                        i,
                                        random.nextInt(20),
                                        1_000 + random.nextInt(200_000)));
            }
        }
        return file;
    }

    private static String code(int number) {
        String body = "478%09d".formatted(number);
        for (int digit = 0; digit < 10; digit++) {
            if (new Barcode(body + digit).isGtin()) {
                return body + digit;
            }
        }
        throw new IllegalStateException(body);
    }

    /// Opens a demo shop; the last row of its products.
    private static long lastProduct(Path till) {
        try (Services services = Services.open(till, Clock.systemDefaultZone(), new NoPaper())) {
            services.setup().demo("ru");
            return services.products().catalog().count();
        }
    }

    private static Took run(Path till, Path file) throws Exception {
        try (Services services = Services.open(till, Clock.systemDefaultZone(), new NoPaper())) {
            return Took.of(WRITER, () -> taken(services, file));
        }
    }

    private static CatalogImport.Result taken(Services services, Path file) {
        CatalogImport.Result result =
                services.products()
                        .catalogImport()
                        .run(file, CatalogImport.Order.usual("Прочее", false), new Silent());
        if (result.refused() > 0) {
            throw new IllegalStateException(result.toString());
        }
        return result;
    }

    private static Took copy(Path into, Path from, long first) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + into);
                Statement sql = connection.createStatement()) {
            sql.execute("pragma journal_mode = wal");
            sql.execute("pragma synchronous = full");
            sql.execute("pragma foreign_keys = on");
            sql.execute("attach '" + from + "' as till");
            sql.execute(
                    "insert or ignore into category select * from till.category where id not in"
                            + " (select id from category)");
            long last = 0;
            try (var row = sql.executeQuery("select max(id) from till.product")) {
                last = row.getLong(1);
            }
            long to = last;
            return Took.of(Thread.currentThread().getName(), () -> batches(sql, first, to));
        }
    }

    private static long batches(Statement sql, long first, long last) throws SQLException {
        for (long at = first; at < last; at += BATCH) {
            String batch = " > " + at + " and %s <= " + (at + BATCH);
            sql.execute("begin immediate");
            sql.execute(
                    "insert into product select * from till.product where id"
                            + batch.formatted("id"));
            sql.execute(
                    "insert into barcode select * from till.barcode where product_id"
                            + batch.formatted("product_id"));
            sql.execute("commit");
        }
        return last;
    }

    private static final class Silent implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void refused(Row.Bad row) {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void progress(long rows, int percent) {}
    }
}
