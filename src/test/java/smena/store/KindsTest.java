package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.OwnerType;
import smena.domain.catalog.Unit;
import smena.domain.money.TaxRate;
import smena.domain.people.Role;
import smena.domain.price.PriceChange;
import smena.domain.price.PriceDocument;
import smena.domain.price.WaitingLabel;
import smena.domain.sale.PaymentMethod;
import smena.domain.shift.CashMovement;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.SharedId;
import smena.service.ports.PrintState;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the program knows of kinds is what the guards of the database ask.
class KindsTest {
    private static Connection raw;

    @BeforeAll
    static void open(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("smena.db");
        Database.open(file).close();
        raw = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @AfterAll
    static void close() throws SQLException {
        raw.close();
    }

    @Test
    void kindsOfPaymentAgree() throws SQLException {
        Set<String> known =
                Stream.of(PaymentMethod.Kind.values())
                        .map(k -> k + " " + k.givesChange() + " " + k.bringsMoney())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                known,
                rows(
                        "select code || ' ' || iif(gives_change, 'true', 'false') || ' ' ||"
                                + " iif(brings_money, 'true', 'false') from payment_kind"));
    }

    @Test
    void kindsOfCashMovementsAgree() throws SQLException {
        Set<String> known =
                Stream.of(CashMovement.Kind.values())
                        .map(k -> k + " " + (k.isIntoDrawer() ? 1 : -1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, rows("select code || ' ' || direction from cash_movement_kind"));
    }

    @Test
    void constantsAgree() throws SQLException {
        assertEquals(names(TaxRate.Kind.values()), rows("select code from tax_kind"));
        assertEquals(names(Unit.values()), rows("select code from unit"));
        assertEquals(names(OwnerType.values()), rows("select code from owner_type"));
        assertEquals(
                Role.DEFAULTS.stream()
                        .map(Role::code)
                        .collect(Collectors.toCollection(TreeSet::new)),
                rows("select code from role"));
        assertEquals(names(PrinterRole.values()), rows("select code from printer_role"));
        assertEquals(names(PrintState.values()), rows("select code from print_state"));
        assertEquals(names(PriceDocument.Origin.values()), rows("select code from price_origin"));
        assertEquals(names(PriceDocument.State.values()), rows("select code from price_state"));
        assertEquals(names(PriceChange.Outcome.values()), rows("select code from price_outcome"));
        assertEquals(names(WaitingLabel.Reason.values()), rows("select code from label_reason"));
        assertEquals(
                names(ShiftStore.Purpose.values()), rows("select code from cash_count_purpose"));
    }

    @Test
    void whatEveryTillHasIsTheSameEverywhere() throws SQLException {
        Set<String> known =
                Role.DEFAULTS.stream()
                        .map(role -> SharedId.of("role", role.code()).toString())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, rows("select uuid from role"));
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rows(String sql) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Statement statement = raw.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
