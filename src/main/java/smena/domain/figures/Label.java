package smena.domain.figures;

import smena.domain.money.TaxRate;

import java.util.Comparator;
import java.util.Optional;

/// What a row of a report stands for.
///
/// @param key what programs know it by; rows are told apart by it
/// @param name what a person reads; the key where it has no name of its own
/// @param taken what a tax rate took, where one of its name takes different things by its day
public record Label(String key, String name, Optional<TaxRate> taken) {
    /// Keys that are numbers.
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /// Where nothing is known, such as the product of a payment.
    public static final Label NONE = new Label("", "");

    /// One whose name says all.
    public Label(String key, String name) {
        this(key, name, Optional.empty());
    }

    /// Something that is its own name, such as a day.
    public static Label of(String key) {
        return new Label(key, key);
    }
}
