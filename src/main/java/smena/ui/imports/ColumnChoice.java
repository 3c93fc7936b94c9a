package smena.ui.imports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;

/// A column of a file as it is taken for something, which a person may put right.
///
/// @param <T> what it may be
public final class ColumnChoice<T> {
    private final int place;
    private final String heading;
    private final String sample;
    private final ObjectProperty<T> what;

    /// @param place from 0
    /// @param heading as in the file; empty where it has none
    /// @param sample the first text below it
    /// @param what what it was found to be
    public ColumnChoice(int place, String heading, String sample, T what) {
        this.place = place;
        this.heading = heading;
        this.sample = sample;
        this.what = new SimpleObjectProperty<>(what);
    }

    /// What one of `columns` is, no other is: that becomes `none`.
    ///
    /// @param changed told of each change
    public static <T> void eachOnce(List<ColumnChoice<T>> columns, T none, Runnable changed) {
        for (ColumnChoice<T> choice : columns) {
            choice.what.addListener(
                    (_, _, now) -> {
                        columns.stream()
                                .filter(other -> other != choice && !now.equals(none))
                                .filter(other -> other.what.get().equals(now))
                                .forEach(other -> other.what.set(none));
                        changed.run();
                    });
        }
    }

    /// Its place from 0.
    public int place() {
        return place;
    }

    String heading() {
        return heading;
    }

    String sample() {
        return sample;
    }

    /// What it is taken for.
    public ObjectProperty<T> whatProperty() {
        return what;
    }
}
