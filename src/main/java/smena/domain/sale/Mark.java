package smena.domain.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.gs1.ElementString;
import smena.domain.gs1.Reading;

import java.time.LocalDate;
import java.util.Optional;

/// The code of one marked piece, as it was scanned.
///
/// @param mark what tells the piece from all others
/// @param whole the code with all its fields
/// @param gtin the number of its product, of 14 digits
/// @param useBy the last day it may be sold, where the code says so
public record Mark(String mark, String whole, String gtin, Optional<LocalDate> useBy) {
    /// The most characters of a code; the longest that is used has half of them.
    public static final int LONGEST = 255;

    /// What a scanner sends before such a code; it is not kept.
    private static final String DATA_MATRIX = "]d2";

    /// Reads a scanned code. Refuses what is no mark of a piece.
    public static Mark read(String scanned) {
        if (scanned.length() > LONGEST) {
            throw new Refused(new Problem.MarkTooLong(LONGEST));
        }
        return switch (ElementString.read(scanned)) {
            case Reading.Plain _ -> throw new Refused(new Problem.NoMark());
            case Reading.Broken(var fault) -> throw new Refused(new Problem.BrokenCode(fault));
            case Reading.Whole(ElementString string) ->
                    of(string).orElseThrow(() -> new Refused(new Problem.NoMark()));
        };
    }

    /// The mark in a code that was read; empty where it names no single piece.
    public static Optional<Mark> of(ElementString string) {
        Optional<String> gtin = string.gtin();
        return string.mark()
                .filter(_ -> gtin.isPresent())
                .map(mark -> new Mark(mark, string.whole(), gtin.orElseThrow(), string.useBy()));
    }

    /// The mark of a piece in the basket, which was read before.
    public static Mark of(BasketMark kept) {
        return read(DATA_MATRIX + kept.whole());
    }

    /// Whether it may not be sold any more on `day`.
    public boolean isExpiredOn(LocalDate day) {
        return useBy.filter(day::isAfter).isPresent();
    }
}
