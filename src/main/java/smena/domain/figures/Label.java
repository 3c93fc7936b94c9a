package smena.domain.figures;

import java.util.Comparator;

/// What a row of a report stands for.
///
/// @param key what programs know it by; rows are told apart by it
/// @param name what a person reads; the key where it has no name of its own
public record Label(String key, String name) {
    /// Keys that are numbers.
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /// Where nothing is known, such as the product of a payment.
    public static final Label NONE = new Label("", "");

    /// Something that is its own name, such as a day.
    public static Label of(String key) {
        return new Label(key, key);
    }
}
