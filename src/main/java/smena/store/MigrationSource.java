package smena.store;

import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.sql.SQLException;

/// Connections for the migrations, which read a schema that is not checked yet.
final class MigrationSource extends SQLiteDataSource {
    MigrationSource(Path file) {
        setUrl("jdbc:sqlite:" + file);
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        try {
            Connections.run(connection, Connections.UNTRUSTED);
            return connection;
        } catch (SQLException e) {
            Connections.closeQuietly(connection);
            throw e;
        }
    }
}
