package smena.ui.label;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;

import smena.domain.label.LabelOrder;
import smena.domain.label.QueuedLabel;

/// A label in the list: whether it is to be printed, and how often.
final class LabelRow {
    private final QueuedLabel label;
    private final BooleanProperty ticked = new SimpleBooleanProperty(true);
    private final LongProperty copies = new SimpleLongProperty(1);

    LabelRow(QueuedLabel label) {
        this.label = label;
    }

    QueuedLabel label() {
        return label;
    }

    long product() {
        return label.waiting().product().id();
    }

    BooleanProperty tickedProperty() {
        return ticked;
    }

    /// One at least.
    LongProperty copiesProperty() {
        return copies;
    }

    /// The same, to be printed or not.
    LabelRow ticked(boolean on) {
        LabelRow row = new LabelRow(label);
        row.copies.set(copies.get());
        row.ticked.set(on);
        return row;
    }

    LabelOrder order() {
        return new LabelOrder(label.label(), Math.toIntExact(copies.get()));
    }
}
