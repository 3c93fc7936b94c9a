package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Barcode;
import smena.service.TestShop;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;

/// The database keeps a code under the same number as the domain.
class BarcodeNumberTest {
    private static final String GUARD = "guard: a barcode";

    private Connection raw;
    private long product;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        try (TestShop shop = new TestShop(folder)) {
            product = shop.product(0).id();
        }
        raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
        raw.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
    }

    @Test
    void spellingsOfAGtinHaveOneNumber() {
        assertEquals("00036000291452", Barcode.number("036000291452"));
        assertEquals("00036000291452", Barcode.number("0036000291452"));
        assertEquals("00036000291452", Barcode.number("00036000291452"));
        assertEquals("00000040170725", Barcode.number("40170725"));
        assertEquals("036000291453", Barcode.number("036000291453"));
        assertEquals("36000291452", Barcode.number("36000291452"));
        assertEquals("A-12", Barcode.number("A-12"));
    }

    @Test
    void theDatabaseTakesNoOtherNumber() throws SQLException {
        Random random = new Random(20261126);
        int gtins = 0;
        for (int i = 0; i < 2_000; i++) {
            String code = code(random);
            String number = Barcode.number(code);
            gtins += number.equals(code) ? 0 : 1;
            insert(number, code);
            String other = number.equals(code) ? "0".repeat(14 - code.length() % 14) + code : code;
            SQLException refused =
                    assertThrows(SQLException.class, () -> insert(other, code), code);
            assertTrue(String.valueOf(refused.getMessage()).contains(GUARD), refused::toString);
            raw.rollback();
        }
        assertTrue(gtins > 30, () -> "only seldom a number of its own");
        insert("4780000000014".transform(Barcode::number), "4780000000014");
        SQLException twice =
                assertThrows(SQLException.class, () -> insert("04780000000014", "04780000000014"));
        assertTrue(String.valueOf(twice.getMessage()).contains("UNIQUE"), twice::toString);
        assertThrows(
                SQLException.class,
                () -> raw.createStatement().execute("update barcode set code = 'x'"));
    }

    private static String code(Random random) {
        int length = 5 + random.nextInt(11);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append((char) ('0' + random.nextInt(10)));
        }
        if (random.nextInt(20) == 0) {
            code.setCharAt(random.nextInt(length), 'A');
        }
        return code.toString();
    }

    private void insert(String number, String code) throws SQLException {
        try (PreparedStatement insert =
                raw.prepareStatement(
                        "insert into barcode (number, code, product_id) values (?, ?, ?)")) {
            insert.setString(1, number);
            insert.setString(2, code);
            insert.setLong(3, product);
            insert.execute();
        }
    }
}
