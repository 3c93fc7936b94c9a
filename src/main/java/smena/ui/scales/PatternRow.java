package smena.ui.scales;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.catalog.ScalePattern;
import smena.domain.catalog.ScalePattern.Value;

import java.util.List;
import java.util.stream.IntStream;

/// A pattern as it is edited.
final class PatternRow {
    private static final int BODY = 12;
    private static final int FEWEST = 4;
    private static final int MOST = 7;

    private final StringProperty prefix = new SimpleStringProperty();
    private final ObjectProperty<Integer> numberDigits = new SimpleObjectProperty<>();
    private final ObjectProperty<Value> value = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> decimals = new SimpleObjectProperty<>();
    private final boolean prefixInNumber;

    PatternRow(ScalePattern pattern) {
        prefix.set(pattern.prefix());
        numberDigits.set(pattern.numberDigits());
        value.set(pattern.value());
        decimals.set(pattern.decimals());
        prefixInNumber = pattern.isPrefixInNumber();
        value.addListener((_, _, now) -> decimals.set(mostDecimals(now)));
    }

    /// The digits it begins with.
    StringProperty prefixProperty() {
        return prefix;
    }

    /// How many digits the product's number has; the value has the rest.
    ObjectProperty<Integer> numberDigitsProperty() {
        return numberDigits;
    }

    /// What the value is.
    ObjectProperty<Value> valueProperty() {
        return value;
    }

    /// How many of the value's digits stand behind the point.
    ObjectProperty<Integer> decimalsProperty() {
        return decimals;
    }

    /// The numbers of digits that a product's number may have.
    List<Integer> lengths() {
        return IntStream.rangeClosed(FEWEST, MOST).boxed().toList();
    }

    /// The decimals that a value of this kind may have.
    List<Integer> allDecimals() {
        int most =
                switch (value.get()) {
                    case MEASURE -> 3;
                    case PRICE -> 2;
                    case PIECES -> 0;
                };
        return IntStream.rangeClosed(0, most).boxed().toList();
    }

    private static int mostDecimals(Value kind) {
        return kind == Value.MEASURE ? 3 : 0;
    }

    /// How many digits the value has.
    int valueDigits() {
        return valueDigits(numberDigits.get());
    }

    /// The same beside a number of so many digits.
    int valueDigits(int number) {
        return BODY - number - (prefixInNumber ? 0 : prefix.get().length());
    }

    /// What it means; refuses what no label can be.
    ScalePattern pattern() {
        return new ScalePattern(
                prefix.get().strip(),
                numberDigits.get(),
                valueDigits(),
                value.get(),
                decimals.get());
    }
}
