package smena.store;

/// One object of the schema that is not as the migrations made it.
///
/// @param kind what is wrong with it
/// @param type `table`, `index`, `trigger`, `view`, or `row` for a row that belongs to the schema
/// @param name its name; a row's is that of its table and its key
public record SchemaDeviation(Kind kind, String type, String name) {
    /// What can be wrong.
    public enum Kind {
        MISSING("-"),
        ADDED("+"),
        CHANGED("~");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /// The same in any language, such as `-trigger sale_is_never_changed`.
    public String text() {
        return kind.sign + type + " " + name;
    }
}
