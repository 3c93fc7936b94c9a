package smena.service.audit;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Rows ordered by a number, taken one after the other.
final class OrderedCursor<T> implements AutoCloseable {
    private final Stream<T> stream;
    private final Iterator<T> rows;
    private final ToLongFunction<T> number;
    private final Consumer<T> leftOver;
    private @Nullable T next;

    /// @param number what the rows are ordered by
    /// @param leftOver what to do with a row that was skipped
    OrderedCursor(Stream<T> stream, ToLongFunction<T> number, Consumer<T> leftOver) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.number = number;
        this.leftOver = leftOver;
        step();
    }

    /// The row of this number. Those before it are passed to `leftOver`.
    Optional<T> at(long wanted) {
        while (next != null && number.applyAsLong(next) < wanted) {
            leftOver.accept(next);
            step();
        }
        Optional<T> found = peek().filter(row -> number.applyAsLong(row) == wanted);
        if (found.isPresent()) {
            step();
        }
        return found;
    }

    /// The next row, whatever its number.
    Optional<T> take() {
        Optional<T> row = peek();
        step();
        return row;
    }

    /// The next row, without taking it.
    Optional<T> peek() {
        return Optional.ofNullable(next);
    }

    /// Passes the remaining rows to `leftOver`.
    void finish() {
        while (next != null) {
            leftOver.accept(next);
            step();
        }
    }

    private void step() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        stream.close();
    }
}
