package smena.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.sqlite.SQLiteException;

import java.sql.Connection;
import java.sql.Statement;

/// A statement that the database itself refuses. One that does not fit the tables any more is
/// refused too, but not by a guard: that is told apart here.
final class GuardRefusal {
    private GuardRefusal() {}

    /// What the guard says.
    static String of(Connection raw, String sql) {
        SQLiteException refused =
                assertThrows(
                        SQLiteException.class,
                        () -> {
                            try (Statement statement = raw.createStatement()) {
                                statement.execute(sql);
                            }
                        });
        String code = refused.getResultCode().name();
        assertTrue(
                code.startsWith("SQLITE_CONSTRAINT") && !code.endsWith("NOTNULL"),
                refused::getMessage);
        return String.valueOf(refused.getMessage());
    }
}
