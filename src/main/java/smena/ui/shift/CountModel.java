package smena.ui.shift;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.money.Money;
import smena.domain.shift.CashCount;
import smena.domain.shop.Denominations;
import smena.text.Typed;

import java.util.List;

/// A drawer being counted: by notes and coins, or as one amount.
public final class CountModel {
    /// Some pieces of one note or coin, as typed.
    ///
    /// @param denomination its worth
    /// @param typed how many; nothing typed is none
    public record Row(Money denomination, StringProperty typed) {
        long pieces() {
            return Typed.whole(typed.get()).orElse(0);
        }

        /// What they are worth together.
        public Money sum() {
            return denomination.times(pieces());
        }

        /// Whether that many are plausible: what is no number, such as a code that was scanned into
        /// the field, is not taken for none.
        public boolean isSensible() {
            return typed.get().isBlank()
                    || Typed.whole(typed.get()).isPresent() && pieces() <= CashCount.MOST_PIECES;
        }
    }

    private final List<Row> rows;
    private final StringProperty amount = new SimpleStringProperty("");
    private final BooleanProperty byNotes;
    private final ReadOnlyObjectWrapper<Money> total = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sensible = new ReadOnlyBooleanWrapper(true);

    /// One of all notes and coins.
    CountModel(boolean byNotes) {
        this(byNotes, Denominations.ALL);
    }

    /// Nothing is counted yet.
    ///
    /// @param byNotes whether it begins with notes and coins rather than one amount
    /// @param counted the notes and coins the shop counts, largest first
    public CountModel(boolean byNotes, List<Money> counted) {
        rows = counted.stream().map(worth -> new Row(worth, new SimpleStringProperty(""))).toList();
        this.byNotes = new SimpleBooleanProperty(byNotes);
        rows.forEach(row -> row.typed().subscribe(this::reckon));
        amount.subscribe(this::reckon);
        this.byNotes.subscribe(this::reckon);
    }

    /// A row for each note and coin, the largest first.
    public List<Row> rows() {
        return rows;
    }

    /// The one amount, as typed.
    public StringProperty amountProperty() {
        return amount;
    }

    /// Whether notes and coins are counted, or one amount is given.
    public BooleanProperty byNotesProperty() {
        return byNotes;
    }

    /// Everything counted so far.
    public ReadOnlyObjectProperty<Money> totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Whether something was counted, if only 0, so that a drawer is never empty by mistake.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Whether no row has more pieces than make sense.
    public ReadOnlyBooleanProperty sensibleProperty() {
        return sensible.getReadOnlyProperty();
    }

    /// What was counted.
    public CashCount count() {
        return byNotes.get()
                ? CashCount.of(
                        rows.stream()
                                .map(row -> new CashCount.Line(row.denomination(), row.pieces()))
                                .toList())
                : CashCount.total(total.get());
    }

    private void reckon() {
        if (byNotes.get()) {
            total.set(rows.stream().map(Row::sum).reduce(Money.ZERO, Money::plus));
            sensible.set(rows.stream().allMatch(Row::isSensible));
            ready.set(
                    sensible.get() && rows.stream().anyMatch(row -> !row.typed().get().isEmpty()));
        } else {
            total.set(Typed.money(amount.get()).orElse(Money.ZERO));
            sensible.set(true);
            ready.set(Typed.money(amount.get()).isPresent());
        }
    }
}
