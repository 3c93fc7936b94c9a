package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.journal.JournalEntry;
import smena.domain.sale.PaymentMethod;
import smena.store.ReadOnlyDatabase;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What tills of one shop will share has the same name on each, and each till has its own.
class SharedRowsTest {
    @TempDir static Path one;
    @TempDir static Path other;
    private static List<PaymentMethod> offered = List.of();

    @BeforeAll
    static void twoTills() {
        try (TestShop shop = new TestShop(one)) {
            offered = shop.services().selling().methods();
        }
        new TestShop(other).close();
    }

    @Test
    void theFirstEntryNamesTheTill() throws SQLException {
        String code = text(one, "select value from setting where name = 'till.code'");
        assertTrue(code.matches("[2-9A-HJKMNP-Z]{10}"), code);
        List<Long> naming =
                ReadOnlyDatabase.read(
                        one.resolve("smena.db"),
                        tx -> {
                            try (Stream<JournalEntry> entries = tx.journal().after(0)) {
                                return entries.filter(
                                                e ->
                                                        e.payload()
                                                                .contains(
                                                                        "\"till\":\""
                                                                                + code
                                                                                + "\""))
                                        .map(JournalEntry::seq)
                                        .toList();
                            }
                        });
        assertEquals(List.of(1L), naming);
        assertNotEquals(code, text(other, "select value from setting where name = 'till.code'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "category", "tax_rate", "payment_method", "role"})
    void whatEveryTillMakesIsTheSame(String table) throws SQLException {
        TreeSet<String> mine = texts(one, "select uuid from " + table);
        assertFalse(mine.isEmpty());
        assertEquals(mine, texts(other, "select uuid from " + table));
    }

    @Test
    void peopleAreOfTheTillThatTookThemOn() throws SQLException {
        TreeSet<String> mine = texts(one, "select uuid from person");
        mine.retainAll(texts(other, "select uuid from person"));
        assertEquals(new TreeSet<>(), mine);
    }

    @Test
    void nobodyCanChooseTheSetOff() throws SQLException {
        assertEquals("1", text(one, "select count(*) from payment_method where kind = 'EXCHANGE'"));
        assertTrue(offered.stream().noneMatch(m -> m.kind() == PaymentMethod.Kind.EXCHANGE));
        assertEquals(
                PaymentMethod.USUAL.stream().filter(m -> m.kind().mayBeChosen()).count(),
                offered.size());
    }

    private static String text(Path folder, String sql) throws SQLException {
        return texts(folder, sql).first();
    }

    private static TreeSet<String> texts(Path folder, String sql) throws SQLException {
        TreeSet<String> rows = new TreeSet<>();
        try (Connection raw =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                Statement statement = raw.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
