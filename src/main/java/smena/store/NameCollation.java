package smena.store;

import org.sqlite.Collation;
import org.sqlite.SQLiteConnection;

import smena.domain.catalog.NameOrder;

import java.sql.Connection;
import java.sql.SQLException;

/// [NameOrder] as SQLite sorts by it. Only questions name it, never the schema: any other program
/// can read the database.
final class NameCollation extends Collation {
    /// What it is called in a statement.
    static final String NAME = "by_name";

    private NameCollation() {}

    /// Makes it known to a connection.
    static void on(Connection connection) throws SQLException {
        Collation.create(connection.unwrap(SQLiteConnection.class), NAME, new NameCollation());
    }

    @Override
    protected int xCompare(String one, String other) {
        return NameOrder.INSTANCE.compare(one, other);
    }
}
