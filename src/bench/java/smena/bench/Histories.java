package smena.bench;

import smena.domain.catalog.ProductCard;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.service.Services;
import smena.service.catalog.ProductHistory;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How long a page of a product's history takes where a million rows tell of all products, and two
/// thousand of this one.
///
/// Usage: `Histories FOLDER [ROWS]`. The folder is new.
public final class Histories {
    private static final PrintStream OUT = System.out;
    private static final int OWN = 2_000;
    private static final int PAGE = 50;
    private static final int TIMES = 500;

    private Histories() {}

    /// Runs it.
    public static void main(String[] args) throws SQLException, IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        try (Services till = Services.open(folder, Clock.systemDefaultZone(), new NoPaper())) {
            till.setup().demo("uz");
            change(till, OWN / 2);
        }
        others(folder, rows);
        try (Services till = Services.open(folder, Clock.systemDefaultZone(), new NoPaper())) {
            change(till, OWN / 2);
            measure("first page", till, Optional.empty());
            List<ProductHistory.Entry> all =
                    till.products().productHistory().page(1, Optional.empty(), OWN - PAGE);
            measure("a page behind " + all.size(), till, Optional.of(all.getLast().seq()));
        }
    }

    private static void change(Services till, int times) {
        Actor manager =
                till.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .map(Actor::of)
                        .findFirst()
                        .orElseThrow();
        for (int i = 0; i < times; i++) {
            ProductCard card = till.products().productCards().find(1).orElseThrow();
            Money price = Money.of(card.price().minor() + 100);
            till.products().productCards().change(manager, 1, card, card.costing(price));
        }
    }

    /// Rows as other products would have them, of entries that are there.
    private static void others(Path folder, int rows) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("smena.db");
        try (Connection raw = DriverManager.getConnection(url);
                Statement sql = raw.createStatement()) {
            sql.execute(
                    "insert into product_entry (id, journal_seq, product_id) with recursive r (i) as"
                            + " (select 1 union all select i + 1 from r where i < "
                            + rows
                            + ") select i + (select max(id) from product_entry), 1 + i % (select"
                            + " max(seq) from journal), 2 + i * 7919 % 200000 from r");
        }
    }

    private static void measure(String what, Services till, Optional<Long> before) {
        long[] micros = new long[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long start = System.nanoTime();
            int found = till.products().productHistory().page(1, before, PAGE).size();
            if (found != PAGE) {
                throw new IllegalStateException(found + " entries");
            }
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1_000;
            }
        }
        Arrays.sort(micros);
        OUT.printf(
                "%s: median %d us, 99 of 100 within %d us%n",
                what, micros[TIMES / 2], micros[TIMES * 99 / 100]);
    }
}
