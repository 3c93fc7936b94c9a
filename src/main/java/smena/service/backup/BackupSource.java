package smena.service.backup;

import org.jspecify.annotations.Nullable;

import smena.store.Database;
import smena.store.ReadOnlyDatabase;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.function.Function;

/// The database that is copied.
interface BackupSource {
    /// Where it is.
    Path file();

    /// Reads it as it is now.
    <T extends @Nullable Object> T read(Function<Transaction, T> work);

    /// A database that a till has open.
    static BackupSource open(Database database) {
        return new BackupSource() {
            @Override
            public Path file() {
                return database.file();
            }

            @Override
            public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
                return database.read(work);
            }
        };
    }

    /// A database that nobody has open.
    static BackupSource closed(Path database) {
        return new BackupSource() {
            @Override
            public Path file() {
                return database;
            }

            @Override
            public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
                return ReadOnlyDatabase.read(database, work);
            }
        };
    }
}
