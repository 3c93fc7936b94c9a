package smena.store;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.FileFacts;
import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// The directory of goods codes that a till has: reference data in a file of its own beside the
/// database, which no sale waits for and no backup holds. It is asked on a connection of its own:
/// whatever is wrong with it, the till's books are none the worse.
public final class GoodsCodeFile implements AutoCloseable {
    private final Path database;
    private final GoodsCodeFolder folder;
    private @Nullable Link link;

    public GoodsCodeFile(Path database) {
        this.database = database;
        this.folder = GoodsCodeFolder.beside(database);
    }

    /// What can be asked.
    ///
    /// @param codes the directory
    /// @param products the shop's products beside it
    public record View(GoodsCodeQueries codes, ProductListStore products) {}

    private record Link(Path file, Connection connection, View view) {}

    /// Asks the directory and the products on a consistent view of both; empty where there is no
    /// directory. Refuses one that cannot be read.
    public synchronized <T> Optional<T> read(Function<View, T> work) {
        Optional<Path> current = folder.current();
        if (current.isEmpty()) {
            forget();
            return Optional.empty();
        }
        try {
            Link open = open(current.get());
            Connections.run(open.connection(), "begin");
            try {
                return Optional.of(work.apply(open.view()));
            } finally {
                Connections.run(open.connection(), "rollback");
            }
        } catch (SQLException | RuntimeException e) {
            forget();
            if (e instanceof Refused refused) {
                throw refused;
            }
            System.getLogger("smena.store")
                    .log(System.Logger.Level.WARNING, "the directory cannot be read", e);
            throw new Refused(new Problem.DirectoryUnreadable());
        }
    }

    /// Whether there is one.
    public boolean isThere() {
        return folder.current().isPresent();
    }

    private Link open(Path file) throws SQLException {
        Link before = link;
        if (before != null && before.file().equals(file)) {
            return before;
        }
        forget();
        Connection connection = Connections.reader(database);
        try {
            try (PreparedStatement attach = connection.prepareStatement("attach ? as mxik")) {
                attach.setString(1, file.toString());
                attach.execute();
            }
            requireVersion(connection);
            View view = new Transaction(connection).besideCodes(beside(connection));
            Link made = new Link(file, connection, view);
            link = made;
            return made;
        } catch (SQLException | RuntimeException e) {
            Connections.closeQuietly(connection);
            throw e;
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma mxik.user_version")) {
            if (!row.next() || row.getInt(1) != GoodsCodeTables.VERSION) {
                throw new SQLException("a directory of another version");
            }
        }
    }

    private static CodesBeside beside(Connection connection) throws SQLException {
        try (PreparedStatement index =
                connection.prepareStatement("select 1 from mxik.sqlite_schema where name = ?")) {
            index.setString(1, GoodsCodeTables.VALID);
            try (ResultSet row = index.executeQuery()) {
                return row.next() ? CodesBeside.INDEXED : CodesBeside.PLAIN;
            }
        }
    }

    private void forget() {
        if (link != null) {
            Connections.closeQuietly(link.connection());
            link = null;
        }
    }

    /// Begins a new one beside it. Where the one that is there cannot be read, it begins from
    /// nothing.
    ///
    /// @param now what an import of days before has left goes
    public GoodsCodeBuild build(Instant now) {
        folder.tidy(now);
        Optional<Path> old = isSound() ? folder.current() : Optional.empty();
        try {
            return GoodsCodeBuild.begin(folder.folder(), old);
        } catch (IOException e) {
            System.getLogger("smena.store")
                    .log(System.Logger.Level.WARNING, "no directory can be made", e);
            throw new Refused(
                    FileFacts.isFull(OwnFiles.folderOf(database))
                            ? new Problem.DiskFull()
                            : new Problem.FolderNotWritable(folder.folder().toString()));
        }
    }

    private boolean isSound() {
        try {
            return read(view -> view.codes().version().isPresent()).orElse(false);
        } catch (Refused e) {
            return false;
        }
    }

    /// Puts a finished one in the place of the one that is used. It is the last thing a write does:
    /// where that rolls back, [Use#back] takes it away again.
    public Use use(GoodsCodeBuild made) {
        Path to = folder.next();
        try {
            OwnFiles.rename(made.file(), to);
        } catch (IOException e) {
            System.getLogger("smena.store")
                    .log(System.Logger.Level.WARNING, "the directory cannot be put there", e);
            throw new Refused(new Problem.FolderNotWritable(folder.folder().toString()));
        }
        return () -> {
            try {
                OwnFiles.delete(to);
            } catch (IOException e) {
                System.getLogger("smena.store")
                        .log(System.Logger.Level.WARNING, "a directory stays", e);
            }
        };
    }

    /// A directory that was put in its place.
    @FunctionalInterface
    public interface Use {
        /// Takes it away again: the one before is used.
        void back();
    }

    /// Removes those that are no longer used.
    public synchronized void tidy(Instant now) {
        forget();
        folder.tidy(now);
    }

    @Override
    public synchronized void close() {
        forget();
    }
}
