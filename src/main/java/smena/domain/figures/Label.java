package smena.domain.figures;

/// What a row of a report stands for.
///
/// @param key what programs know it by; rows are told apart by it
/// @param name what a person reads; the key where it has no name of its own
public record Label(String key, String name) {
    /// Where nothing is known, such as the product of a payment.
    public static final Label NONE = new Label("", "");

    /// Something that is its own name, such as a day.
    public static Label of(String key) {
        return new Label(key, key);
    }
}
