package smena.service.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Somebody with the data folder in front of them: no triggers, no foreign keys, any SQL.
final class Attack implements AutoCloseable {
    private final Connection connection;

    Attack(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
        run("pragma foreign_keys = off");
        List<String> triggers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names =
                        statement.executeQuery(
                                "select name from sqlite_schema where type = 'trigger'")) {
            while (names.next()) {
                triggers.add(names.getString(1));
            }
        }
        for (String trigger : triggers) {
            run("drop trigger " + trigger);
        }
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
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
