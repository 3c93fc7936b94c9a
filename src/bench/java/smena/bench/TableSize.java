package smena.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// How much of a file a table or an index takes; pages that are free go by the name "free".
record TableSize(String name, long bytes) {
    private static final String TABLES =
            "select name, sum(pgsize) from dbstat group by name having sum(pgsize) > 20000"
                    + " union all select 'free', f.freelist_count * p.page_size"
                    + " from pragma_freelist_count f, pragma_page_size p order by 2 desc";

    /// The largest first.
    static List<TableSize> all(Path file) throws SQLException {
        List<TableSize> sizes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                sizes.add(new TableSize(row.getString(1), row.getLong(2)));
            }
        }
        return sizes;
    }
}
