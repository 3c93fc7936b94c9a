package smena.store;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/// The child rows of one document after the other, read beside them in the order of its number.
/// Those whose document does not come when it should are left out.
final class OwnedRows<T> {
    private final Iterator<T> rows;
    private final ToLongFunction<T> owner;
    private @Nullable T next;

    OwnedRows(Iterator<T> rows, ToLongFunction<T> owner) {
        this.rows = rows;
        this.owner = owner;
        step();
    }

    List<T> of(long document) {
        while (next != null && owner.applyAsLong(next) < document) {
            step();
        }
        List<T> own = new ArrayList<>();
        while (next != null && owner.applyAsLong(next) == document) {
            own.add(next);
            step();
        }
        return own;
    }

    private void step() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
