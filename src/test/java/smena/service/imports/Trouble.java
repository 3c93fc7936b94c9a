package smena.service.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A file as people have them, with one trouble.
///
/// @param what the trouble
/// @param file its name
/// @param expected what comes of it: products as `name|codes|price`, with unit, rate and category
///     where they are not the usual ones; refused rows as `line WHY`; remarks as `line KIND what`;
///     or the refusal of the whole file
record Trouble(String what, String file, byte[] bytes, List<String> expected) {
    /// Lines of text.
    static Trouble text(String what, Charset charset, List<String> lines, String... expected) {
        byte[] bytes = String.join("\n", lines).getBytes(charset);
        return new Trouble(what, "goods.csv", bytes, List.of(expected));
    }

    /// Lines of UTF-8.
    static Trouble text(String what, List<String> lines, String... expected) {
        return text(what, StandardCharsets.UTF_8, lines, expected);
    }

    @Override
    public String toString() {
        return what;
    }
}
