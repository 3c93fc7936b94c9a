package smena.store;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/// The till's one SQLite file: one writer on one thread, readers beside it.
///
/// A write is one immediate transaction: it commits when the work returns and rolls back when it
/// throws, [Refused] included. Work that writes or reads inside a write is part of it. Another
/// process may hold the file at the same time; SQLite lets one of them write.
public final class Database implements AutoCloseable {
    private static final int MOST_IDLE_READERS = 4;

    private final Path file;
    private final ThreadPoolExecutor writer;
    private final Checkpoints checkpoints;
    private final Queue<Link> readers = new ConcurrentLinkedQueue<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private @Nullable Link writing;
    private volatile @Nullable Thread inside;
    private volatile boolean closed;
    private volatile @Nullable Refused damage;

    /// A connection with the stores on top of it.
    private record Link(Connection connection, Transaction transaction) {
        static Link of(Connection connection) {
            return new Link(connection, new Transaction(connection));
        }
    }

    private Database(Path file) {
        this.file = file;
        this.writer =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("smena-writer").daemon().factory());
        this.checkpoints =
                new Checkpoints(file, () -> damage == null, () -> writer.submit(this::copyRest));
    }

    /// Copies what is left in the `-wal` before the next write.
    private void copyRest() {
        Link link = writing;
        try {
            if (link != null && damage == null) {
                Checkpoints.passive(link.connection());
            }
        } catch (SQLException e) {
            System.getLogger("smena.store")
                    .log(System.Logger.Level.WARNING, "nothing was copied from the -wal", e);
        }
    }

    /// Opens a file that is new or of this till's schema. Refuses a database that is damaged, newer
    /// than this till or in a folder that cannot be written.
    public static Database open(Path file) {
        return open(
                file,
                Migrations.OWN,
                from -> {
                    throw new IllegalStateException("no copy was made of version " + from);
                });
    }

    /// The same for one that may be older: it is migrated once `before` has returned.
    public static Database open(Path file, Migrations migrations, Migrations.Before before) {
        Schema.prepare(file, migrations, before);
        Database database = new Database(file);
        database.read(tx -> tx.settings().count());
        return database;
    }

    /// Where it is.
    public Path file() {
        return file;
    }

    /// Runs `work` in a transaction of its own on the writer thread and waits for it. Inside a
    /// write it joins that one: they commit together or not at all, so a refusal must not be
    /// caught.
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
        Link outer = outer();
        if (outer != null) {
            return work.apply(outer.transaction());
        }
        Future<T> result = writer.submit((Callable<T>) () -> writeNow(work));
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw SqlFailures.onCallersThread(e.getCause());
        } catch (InterruptedException e) {
            return waitOn(result);
        }
    }

    /// Whether somebody waits until the write that is going on has ended. What has long to write
    /// commits then, and goes on after them.
    public boolean isAwaited() {
        return !writer.getQueue().isEmpty();
    }

    /// Does `work` and takes all of it back: whatever would refuse it does so before anything
    /// outside the database is done for it.
    ///
    /// @return what it led to, of which nothing is left in the database
    public <T> T rehearse(Supplier<T> work) {
        AtomicReference<T> led = new AtomicReference<>();
        try {
            write(
                    tx -> {
                        led.set(work.get());
                        throw new Rehearsed();
                    });
        } catch (Rehearsed done) {
            // That is how it ends.
        }
        return led.get();
    }

    /// Runs `act` once the current write is committed; immediately where there is none. It must
    /// return immediately too, and is dropped where the write rolls back.
    public void afterCommit(Runnable act) {
        if (outer() == null) {
            act.run();
        } else {
            afterwards.add(act);
        }
    }

    /// Runs `act` after each write that is committed here, until what is returned is run. It must
    /// return at once.
    public Runnable follow(Runnable act) {
        Runnable own = act::run;
        followers.add(own);
        return () -> followers.remove(own);
    }

    /// Runs `work` in a transaction of its own after the current write, however that one ends: for
    /// what must be recorded although the act it is about is refused. Nobody waits for it.
    public void writeNext(Function<Transaction, ?> work) {
        writer.submit(
                () -> {
                    try {
                        writeNow(work::apply);
                    } catch (RuntimeException e) {
                        System.getLogger("smena.store")
                                .log(
                                        System.Logger.Level.ERROR,
                                        "what a refusal told is not noted",
                                        e);
                    }
                });
    }

    /// Runs `work` on a consistent view of the database, on the caller's thread. Inside a write it
    /// sees what was written so far.
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        Link outer = outer();
        if (outer != null) {
            return work.apply(outer.transaction());
        }
        Link link = null;
        boolean sound = false;
        try {
            link = reader();
            Connections.run(link.connection(), "begin");
            link.transaction().begin();
            T result = work.apply(link.transaction());
            Connections.run(link.connection(), "rollback");
            sound = true;
            return result;
        } catch (Refused refusal) {
            throw refusal;
        } catch (SQLException | RuntimeException e) {
            throw noted(SqlFailures.translate(e, file));
        } finally {
            giveBack(link, sound);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        checkpoints.close();
        writer.submit(() -> close(writing));
        writer.close();
        for (Link link = readers.poll(); link != null; link = readers.poll()) {
            close(link);
        }
    }

    /// Writes nothing more: the file was found to be damaged. What it holds stays as it is.
    public void stopWriting() {
        damage = new Refused(new Problem.DatabaseDamaged(file.toString()));
    }

    private void refuseIfDamaged() {
        Refused found = damage;
        if (found != null) {
            throw found;
        }
    }

    /// One sign of damage is enough.
    private RuntimeException noted(RuntimeException failure) {
        if (failure instanceof Refused refused
                && refused.problem() instanceof Problem.DatabaseDamaged) {
            damage = refused;
        }
        return failure;
    }

    private <T extends @Nullable Object> T writeNow(Function<Transaction, T> work) {
        T result = committed(work);
        checkpoints.written();
        runAfterwards();
        return result;
    }

    /// Nothing that happens after the commit may pass through here: it would be told as a write
    /// that failed.
    private <T extends @Nullable Object> T committed(Function<Transaction, T> work) {
        Link link = writing;
        refuseIfDamaged();
        try {
            if (link == null) {
                link = Link.of(Connections.writer(file));
                writing = link;
            }
            Connections.run(link.connection(), "begin immediate");
            link.transaction().begin();
            inside = Thread.currentThread();
            T result = work.apply(link.transaction());
            link.transaction().told().requireNone();
            Connections.run(link.connection(), "commit");
            inside = null;
            return result;
        } catch (Throwable e) {
            inside = null;
            afterwards.clear();
            try {
                throw noted(SqlFailures.translate(e, file));
            } finally {
                rollBack(link);
            }
        }
    }

    /// The connection of the write that the calling thread is in.
    private @Nullable Link outer() {
        return inside == Thread.currentThread() ? writing : null;
    }

    /// What is committed stays committed, whatever the callbacks do.
    private void runAfterwards() {
        List<Runnable> acts = new ArrayList<>(afterwards);
        acts.addAll(followers);
        afterwards.clear();
        for (Runnable act : acts) {
            try {
                act.run();
            } catch (Throwable e) {
                System.getLogger("smena.store")
                        .log(System.Logger.Level.ERROR, "nobody was told of a commit", e);
            }
        }
    }

    /// A connection that cannot roll back is given up: SQLite rolls back when it closes.
    private void rollBack(@Nullable Link link) {
        try {
            if (link != null) {
                link.transaction().told().clear();
                Connections.run(link.connection(), "rollback");
            }
        } catch (SQLException e) {
            close(link);
            writing = null;
        }
    }

    /// An interrupt must not leave the caller in doubt whether its sale was booked.
    private static <T extends @Nullable Object> T waitOn(Future<T> result) {
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException again) {
                    continue;
                } catch (ExecutionException e) {
                    throw SqlFailures.onCallersThread(e.getCause());
                }
            }
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private Link reader() throws SQLException {
        if (closed) {
            throw new Refused(new Problem.DatabaseBusy());
        }
        Link idle = readers.poll();
        return idle != null ? idle : Link.of(Connections.reader(file));
    }

    private void giveBack(@Nullable Link link, boolean sound) {
        if (link == null) {
            return;
        }
        if (sound && !closed && readers.size() < MOST_IDLE_READERS) {
            readers.add(link);
        } else {
            close(link);
        }
    }

    /// SQLite writes the `-wal` into the file when the last connection is closed; connections to a
    /// damaged file are left open until the process ends.
    private void close(@Nullable Link link) {
        if (link != null && damage == null) {
            Connections.closeQuietly(link.connection());
        }
    }
}
