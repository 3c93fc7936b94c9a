package smena.service.imports;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads the next rows of a file while those before them are stored.
public final class ReadAhead implements AutoCloseable {
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("smena-import").daemon().factory());
    private final CatalogRows rows;
    private final int most;
    private Future<Batch> next;

    /// @param rows which only this reads from now on
    /// @param most how many rows at a time
    public ReadAhead(CatalogRows rows, int most) {
        this.rows = rows;
        this.most = most;
        this.next = reader.submit(this::read);
    }

    /// Some rows.
    ///
    /// @param rows none after the last
    /// @param percent how much of the file has been read with them, 0 to 100
    public record Batch(List<Row> rows, int percent) {}

    /// The next rows.
    public Batch next() {
        try {
            Batch batch = next.get();
            if (!batch.rows().isEmpty()) {
                next = reader.submit(this::read);
            }
            return batch;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("an import was interrupted", e);
        }
    }

    /// Whether [#next] gives rows without waiting. Where the reading failed it does not: what was
    /// read before is stored first, and [#next] fails after that.
    public boolean isReady() {
        return next.state() == Future.State.SUCCESS;
    }

    private Batch read() {
        List<Row> batch = rows.next(most);
        return new Batch(batch, rows.percent());
    }

    /// Ends the reading; the file can be closed then.
    @Override
    public void close() {
        reader.close();
    }
}
