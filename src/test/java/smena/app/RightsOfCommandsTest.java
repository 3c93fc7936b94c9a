package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.printing.layout.PaperTypesetter;
import smena.service.RightsTable;
import smena.service.TestShop;
import smena.service.catalog.BulkChanges;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// Every command does the same after whoever worked at the till, of each role and of one of the
/// shop's own that may nothing, leaves the entries that the table says, and nobody is named there.
class RightsOfCommandsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final String PIN = "471147";
    private static final String GOOD = "4600000000015";

    @TempDir Path folder;
    private Path data = Path.of("");
    private final Map<String, String> table = RightsTable.of("commands");
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void everyCommandIsInTheTable() {
        TreeSet<String> names = new TreeSet<>(table.keySet());
        names.removeIf(name -> name.contains(" --"));
        assertEquals(commands().names(), names);
    }

    @Test
    void everyCommandLeavesWhatTheTableSaysAndNamesNobody() {
        List<String> others = new ArrayList<>();
        for (String who : List.of("nobody", "CASHIER", "SENIOR", "MANAGER", "OWN")) {
            arguments.clear();
            shop(who);
            assertEquals(asOwner(), new TreeSet<>(arguments.keySet()), "tried and in the table");
            arguments.forEach((command, line) -> compare(who, command, line, others));
        }
        assertEquals("", String.join("\n", others));
    }

    private TreeSet<String> asOwner() {
        TreeSet<String> own = new TreeSet<>(table.keySet());
        own.removeAll(RightsTable.elsewhere("commands"));
        return own;
    }

    private void compare(String who, String command, String line, List<String> others) {
        before(command);
        long last = lastOf(command);
        int code = commands().run(words(line));
        List<String> left = left(data, last);
        String said = table.get(command);
        String kinds =
                String.join(" ", new TreeSet<>(left.stream().map(e -> e.split(" ")[0]).toList()));
        if (code != 0 || !kinds.equals("-".equals(said) ? "" : said)) {
            others.add("%s, %s: %d, %s %s%s".formatted(who, command, code, kinds, out, err));
        }
        left.stream()
                .filter(entry -> !entry.endsWith(" -"))
                .forEach(entry -> others.add(who + ", " + command + " names somebody: " + entry));
    }

    /// The last entry before; what a restore puts back ends with the entry before the backup's own.
    private long lastOf(String command) {
        return command.equals("smena restore") ? last(data) - 1 : last(data);
    }

    /// What a command needs to have something to do.
    private void before(String command) {
        switch (command) {
            case "smena check --accept-older" -> {
                run("backup --to " + file("older.db"));
                run("backup --to " + file("newer.db"));
                copy(file("older.db"), data.resolve("smena.db"));
            }
            case "smena check --accept-clock" -> now = now.plus(Duration.ofDays(3));
            case "smena restore" -> run("backup --to " + file("whole.db"));
            default -> {}
        }
    }

    private void run(String line) {
        assertEquals(0, commands().run(words(line)), () -> line + ": " + out + err);
    }

    private String[] words(String line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return (line + " --data " + data).split(" ");
    }

    private Commands commands() {
        TillCliBackend backend =
                new TillCliBackend(
                        Clock.fixed(now, ZONE),
                        new PaperTypesetter(MoneyStyle.SUM),
                        data,
                        (_, _, _) -> 0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        return new Commands(backend, terminal, Locale.ENGLISH, ZONE, new Random(7));
    }

    /// A shop with a shift closed, one open, and prices that were changed, where somebody has
    /// logged in last. Then what is to be run there, in this order.
    private void shop(String who) {
        data = folder.resolve(who);
        now = Instant.parse("2026-11-22T05:00:00Z");
        try (TestShop shop = new TestShop(data, new PaperTypesetter(MoneyStyle.SUM))) {
            Shift shift = shop.open(1_000);
            shop.sell(1);
            shop.close(shift, Money.of(5));
            shop.open(1_000);
            shop.sell(1);
            dearer(shop);
            logIn(shop, who);
        }
        String dates = " --from 2026-11-22 --to 2026-11-23";
        String codes = written("codes.csv", "Код ИКПУ;Название\n02202002001039024;Вода\n");
        String goods = written("goods.csv", "barcode,name,price\n" + GOOD + ",Sut,100\n");
        String dear = written("dear.csv", "barcode,name,price\n" + GOOD + ",Qatiq,200\n");
        line("figures rebuild", "");
        line("doctor", "");
        line("person list", "");
        line("person pin", " 1");
        line("person unlock", " 1");
        line("prices list", "");
        line("prices undo", " 1");
        line("import --dry-run", " " + goods);
        line("import", " " + goods);
        line("import --update", " " + dear);
        line("products", " --to " + file("all.csv"));
        line("mxik import --dry-run", " " + codes);
        line("mxik import", " " + codes);
        line("mxik find", " voda");
        line("mxik show", "");
        line("report x", "");
        line("report z", " 1");
        line("report sales", dates);
        line("report goods", "");
        line("report control", dates);
        line("report expenses", dates);
        line("printer set", " --transport tcp --address 127.0.0.1:9");
        line("printer set --reports", " --transport screen");
        line("printer show", "");
        line("printer find", "");
        line("printer test", " --reports");
        line("printer keep", "");
        line("printer keep --days", " 40");
        line("verify", "");
        line("verify --shift", " 1");
        line("export", " --to " + file("auditor"));
        line("check", "");
        line("support", " --to " + file("support.zip"));
        line("backup", " --to " + file("night.db"));
        line("check --accept-older", "");
        line("check --accept-clock", "");
        line("restore", " --yes --from " + file("whole.db"));
    }

    private void line(String command, String more) {
        arguments.put("smena " + command, command + more);
    }

    private static void dearer(TestShop shop) {
        Product product = shop.product(0);
        shop.services()
                .products()
                .bulkChanges()
                .prices(
                        shop.manager(),
                        "dearer",
                        Optional.empty(),
                        List.of(
                                new BulkChanges.NewPrice(
                                        product.id(),
                                        product.name(),
                                        product.price(),
                                        product.price().plus(Money.of(10_000)))));
    }

    private static void logIn(TestShop shop, String who) {
        switch (who) {
            case "CASHIER" -> logIn(shop, shop.person(Role.CASHIER), "1111");
            case "SENIOR" -> logIn(shop, shop.person(Role.SENIOR), "2222");
            case "MANAGER" -> logIn(shop, shop.person(Role.MANAGER), "333333");
            case "OWN" -> logIn(shop, own(shop), PIN);
            default -> {}
        }
        Employee cashier = shop.person(Role.CASHIER);
        assertThrows(Refused.class, () -> logIn(shop, cashier, "0000"));
    }

    private static void logIn(TestShop shop, Employee person, String pin) {
        shop.services().people().logIn(person.id(), pin);
    }

    /// Somebody who may nothing.
    private static Employee own(TestShop shop) {
        Role role = shop.services().roles().add(shop.manager(), "Own", "CASHIER");
        for (Right right : Right.values()) {
            shop.services().roles().grant(shop.manager(), role, right, Grant.DENIED);
        }
        return shop.services().people().add(shop.manager(), "Own", role, PIN);
    }

    private Path file(String name) {
        return data.resolveSibling(data.getFileName() + "-" + name);
    }

    private String written(String name, String text) {
        try {
            return Files.writeString(file(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long last(Path data) {
        return Long.parseLong(rows(data, "select max(seq) from journal").getFirst());
    }

    /// The entries after one of them: kind and row of a person, or a dash.
    private static List<String> left(Path data, long last) {
        return rows(
                data,
                "select kind || ' ' || coalesce(person_id, '-') from journal where seq > " + last);
    }

    private static List<String> rows(Path data, String sql) {
        try (Connection raw =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("smena.db"));
                Statement statement = raw.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
