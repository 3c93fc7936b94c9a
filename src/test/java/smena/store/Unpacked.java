package smena.store;

import org.sqlite.Function;

import java.sql.Connection;
import java.sql.SQLException;

/// Makes SQL of a test read what journal entries say: `unpacked(payload, packed)`.
public final class Unpacked extends Function {
    private Unpacked() {}

    public static void in(Connection connection) throws SQLException {
        Function.create(connection, "unpacked", new Unpacked());
    }

    @Override
    protected void xFunc() throws SQLException {
        result(Packing.text(value_text(0), value_blob(1)));
    }
}
