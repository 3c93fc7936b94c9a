package smena.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.FileFacts;
import smena.files.OwnFiles;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells what a person can put right (a full disk) from what only we can (a bug).
final class SqlFailures {
    /// How SQLite says that a statement of the till meets a schema that is not the till's.
    private static final Pattern FOREIGN =
            Pattern.compile("no such (table|column): ([\\w.]+)|table (\\w+) has no column named");

    private SqlFailures() {}

    /// The exception to throw for `failure`.
    static RuntimeException translate(Throwable failure, Path file) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        Problem problem = problem(failure, file);
        if (problem != null) {
            System.getLogger("smena.store")
                    .log(System.Logger.Level.WARNING, "the database refused", failure);
            return new Refused(problem);
        }
        return switch (failure) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(failure);
        };
    }

    /// What the writer thread threw, for the thread that waits. A [Refused] is thrown as it is.
    static RuntimeException onCallersThread(@Nullable Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused;
            case Rehearsed done -> done;
            case RuntimeException e -> new IllegalStateException("a write failed: " + e, e);
            case Error e -> throw e;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /// What went wrong while `file` was copied to `target`: what cannot be written is the target.
    static RuntimeException ofCopy(Throwable failure, Path file, Path target) {
        RuntimeException translated = translate(failure, file);
        return translated instanceof Refused refused
                        && refused.problem() instanceof Problem.FolderNotWritable
                ? translate(failure, target)
                : translated;
    }

    /// Whether a migration was not even tried, or meets what it was to make: a table, a column, a
    /// row.
    static boolean isForeignHistory(Throwable failure) {
        String message = message(failure);
        return message.isEmpty()
                || message.contains("already exists")
                || message.contains("duplicate column name")
                || message.contains("UNIQUE constraint failed");
    }

    static @Nullable Problem problem(Throwable failure, Path file) {
        SQLiteErrorCode code = code(failure);
        if (code == null) {
            return null;
        }
        return switch (code) {
            case SQLITE_ERROR -> foreignSchema(failure);
            // Fewer bytes than there were: the file was cut.
            case SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_DATA ->
                    new Problem.DatabaseDamaged(file.toString());
            default -> general(code, file);
        };
    }

    /// A table or column that somebody took away: the till's own statements are all tried against
    /// the schema its migrations make.
    private static @Nullable Problem foreignSchema(Throwable failure) {
        Matcher missing = FOREIGN.matcher(message(failure));
        if (!missing.find()) {
            return null;
        }
        String table = missing.group(3);
        return new Problem.SchemaChanged(
                table == null
                        ? "-" + missing.group(1) + " " + missing.group(2).replace("main.", "")
                        : "~table " + table);
    }

    private static @Nullable Problem general(SQLiteErrorCode code, Path file) {
        return switch (primary(code)) {
            case SQLITE_FULL -> new Problem.DiskFull();
            case SQLITE_BUSY, SQLITE_LOCKED -> new Problem.DatabaseBusy();
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_IOERR ->
                    FileFacts.isFull(OwnFiles.folderOf(file))
                            ? new Problem.DiskFull()
                            : new Problem.FolderNotWritable(String.valueOf(file.getParent()));
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new Problem.DatabaseDamaged(file.toString());
            default -> null;
        };
    }

    /// Extended codes keep the primary one in their low byte.
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
    }

    private static @Nullable SQLiteErrorCode code(Throwable failure) {
        SQLiteException cause = cause(failure);
        return cause == null ? null : cause.getResultCode();
    }

    private static String message(Throwable failure) {
        SQLiteException cause = cause(failure);
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }

    private static @Nullable SQLiteException cause(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException e) {
                return e;
            }
        }
        return null;
    }
}
