package smena.service.audit;

import smena.store.Unpacked;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Somebody with the data folder in front of them: no guards, no foreign keys, any SQL.
/// Who attacks the rows leaves the schema as it is.
public final class Attack implements AutoCloseable {
    private final Connection connection;

    public Attack(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
        Unpacked.in(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = off");
        }
    }

    /// Runs the statements without any guard and puts the guards back exactly as they were.
    public void run(String... statements) throws SQLException {
        List<String> triggers = texts("select sql from sqlite_schema where type = 'trigger'");
        List<String> names = texts("select name from sqlite_schema where type = 'trigger'");
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin");
            for (String name : names) {
                statement.execute("drop trigger " + name);
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
            for (String sql : triggers) {
                statement.execute(sql);
            }
            statement.execute("commit");
        }
    }

    /// Runs a statement against the schema itself.
    void plain(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// What is wrong, in order.
    static List<Fault> faults(Verdict verdict) {
        return verdict.findings().stream().map(Finding::fault).toList();
    }
}
