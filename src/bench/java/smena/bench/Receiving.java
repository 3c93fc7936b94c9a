package smena.bench;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.stock.ReceiptDraft;
import smena.service.Services;
import smena.service.catalog.CatalogImport;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Books receipts of goods of many lines, each with its cost and every fifth with a new price, and,
/// in turn, copies the rows that each left behind into a second database by `insert … select`, in
/// one transaction, with the same guards but those of prices.
///
/// Usage: `Receiving FOLDER [PRODUCTS [LINES [RECEIPTS]]]`. The folder is new.
public final class Receiving {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 3;

    /// In this order each row finds what it names.
    private static final List<String> TABLES =
            List.of(
                    "journal",
                    "supplier",
                    "stock_document",
                    "stock_document_line",
                    "stock_movement",
                    "supplier_entry",
                    "price_document",
                    "price_change",
                    "product_entry",
                    "label_wait");

    private Receiving() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int products = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        int lines = args.length > 2 ? Integer.parseInt(args[2]) : 500;
        int receipts = args.length > 3 ? Integer.parseInt(args[3]) : 30;
        Path till = Files.createDirectories(folder.resolve("till"));
        Path file = till.resolve("smena.db");
        Path bare = folder.resolve("bare.db");
        try (Services services = Services.open(till, Clock.systemDefaultZone(), new NoPaper())) {
            services.setup().demo("uz");
            services.products()
                    .catalogImport()
                    .run(
                            write(folder.resolve("goods.csv"), products),
                            CatalogImport.Order.usual("Boshqa", false),
                            new Silent());
        }
        Files.copy(file, bare);
        try (Services services = Services.open(till, Clock.systemDefaultZone(), new NoPaper());
                Connection copy = DriverManager.getConnection("jdbc:sqlite:" + bare)) {
            measure(services, copy, file, new Goods(products, lines, receipts));
        }
    }

    /// @param receipts how many are measured
    private record Goods(int products, int lines, int receipts) {
        /// Spread over all products.
        ReceiptDraft draft(int number) {
            List<ReceiptDraft.Line> all = new ArrayList<>();
            int step = Math.max(1, products / lines);
            for (int i = 0; i < lines; i++) {
                ReceiptDraft.Line line =
                        ReceiptDraft.Line.of(
                                        1 + (long) i * step + number % step,
                                        Quantity.of(10 + i % 7))
                                .at(ReceiptDraft.Cost.ofUnit(Money.of(60_000 + 100L * i)));
                Optional<Money> price =
                        i % 5 == 0 ? Optional.of(Money.of(1_500_000 + 100L * i)) : Optional.empty();
                all.add(
                        new ReceiptDraft.Line(
                                line.product(),
                                line.quantity(),
                                line.cost(),
                                line.taxCode(),
                                price,
                                line.expires()));
            }
            return new ReceiptDraft(UUID.randomUUID(), "Bench", "N-" + number, false, all);
        }
    }

    private static void measure(Services services, Connection copy, Path till, Goods goods)
            throws SQLException {
        Actor manager = manager(services);
        long[] ours = new long[goods.receipts()];
        long[] theirs = new long[goods.receipts()];
        try (Statement sql = copy.createStatement()) {
            sql.execute("pragma journal_mode = wal");
            sql.execute("pragma synchronous = full");
            sql.execute("pragma foreign_keys = on");
            sql.execute("attach '" + till + "' as till");
            dropPriceGuards(sql);
            Map<String, Long> last = new LinkedHashMap<>();
            copy(sql, last);
            for (int i = -WARM_UP; i < goods.receipts(); i++) {
                ReceiptDraft draft = goods.draft(i + WARM_UP);
                for (ReceiptDraft.Line line : draft.lines()) {
                    services.goods().stock().beginCounting(manager, line.product());
                }
                copy(sql, last);
                long start = System.nanoTime();
                services.goods().goodsReceipts().book(manager, draft);
                long middle = System.nanoTime();
                copy(sql, last);
                long end = System.nanoTime();
                if (i >= 0) {
                    ours[i] = middle - start;
                    theirs[i] = end - middle;
                }
            }
        }
        Spread own = Spread.of(ours);
        Spread other = Spread.of(theirs);
        OUT.printf("%,d lines among %,d products%n", goods.lines(), goods.products());
        OUT.println("booking through the services:  " + own);
        OUT.println("the same rows insert … select: " + other);
        OUT.printf("ratio of the medians: %.2f%n", own.median() / other.median());
    }

    /// Copies what has come since the last time; what stands on products goes with it.
    private static void copy(Statement sql, Map<String, Long> last) throws SQLException {
        sql.execute("begin immediate");
        for (String table : TABLES) {
            long from = last.getOrDefault(table, highest(sql, "main." + table));
            sql.execute(
                    "insert or ignore into main."
                            + table
                            + " select * from till."
                            + table
                            + " where rowid > "
                            + from
                            + " order by rowid");
            last.put(table, highest(sql, "till." + table));
        }
        sql.execute(
                "update main.product set stock = t.stock, stock_value = t.stock_value,"
                        + " last_cost = t.last_cost from till.product t where t.id = product.id"
                        + " and t.id in (select product_id from main.stock_document_line"
                        + " where document_id = (select max(id) from main.stock_document))");
        sql.execute("commit");
    }

    /// A document's state has moved on by the time its rows are copied.
    private static void dropPriceGuards(Statement sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row =
                sql.executeQuery(
                        "select name from main.sqlite_schema where type = 'trigger'"
                                + " and tbl_name in ('price_document', 'price_change')")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        for (String name : names) {
            sql.execute("drop trigger main." + name);
        }
    }

    private static long highest(Statement sql, String table) throws SQLException {
        try (ResultSet row = sql.executeQuery("select coalesce(max(rowid), 0) from " + table)) {
            return row.getLong(1);
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

    private static Actor manager(Services services) {
        return Actor.of(
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow());
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
