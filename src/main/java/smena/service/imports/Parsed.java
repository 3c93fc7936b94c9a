package smena.service.imports;

import java.util.Optional;
import java.util.function.Function;

/// What a cell was read as.
///
/// @param value empty where it makes no sense
/// @param why the reason it makes none
record Parsed<T>(Optional<T> value, Refusal why) {
    static <T> Parsed<T> of(T value) {
        return new Parsed<>(Optional.of(value), Refusal.BROKEN_LINE);
    }

    static <T> Parsed<T> not(Refusal why) {
        return new Parsed<>(Optional.empty(), why);
    }

    /// Reads on from the value.
    <R> Parsed<R> then(Function<T, Parsed<R>> next) {
        return value.map(next).orElseGet(() -> not(why));
    }
}
