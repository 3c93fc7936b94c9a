package smena.store;

import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import smena.domain.Refused;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;

/// Looks into a database file and leaves it as it is.
public final class ReadOnlyDatabase {
    private static final Settings QUIET = new Settings().withExecuteLogging(false);
    private static final int BUSY_MILLIS = 8_000;

    private ReadOnlyDatabase() {}

    /// Reads a file that nobody writes and that has nothing beside it: a backup. SQLite takes no
    /// locks and makes no files.
    public static <T extends @Nullable Object> T still(Path file, Function<Transaction, T> work) {
        return read(file, "?mode=ro&immutable=1", work);
    }

    /// Reads a till's database with what stands in its `-wal`, which is not taken over into the
    /// file.
    public static <T extends @Nullable Object> T live(Path file, Function<Transaction, T> work) {
        return read(file, "?mode=ro", work);
    }

    /// Writes the state at this moment into `target`, an empty file, while others go on writing.
    public static void copy(Path file, Path target) {
        try (Connection connection = open(file, "?mode=ro");
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, target.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw Failures.ofCopy(e, file, target);
        }
    }

    private static <T extends @Nullable Object> T read(
            Path file, String how, Function<Transaction, T> work) {
        try (Connection connection = open(file, how)) {
            Connections.run(connection, "begin");
            T result = work.apply(new Transaction(DSL.using(connection, SQLDialect.SQLITE, QUIET)));
            Connections.run(connection, "rollback");
            return result;
        } catch (Refused refusal) {
            throw refusal;
        } catch (SQLException | RuntimeException e) {
            throw Failures.translate(e, file);
        }
    }

    private static Connection open(Path file, String how) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        String name = file.toAbsolutePath().toUri().toString();
        return DriverManager.getConnection("jdbc:sqlite:" + name + how, config.toProperties());
    }
}
