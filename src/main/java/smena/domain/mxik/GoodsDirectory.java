package smena.domain.mxik;

import java.time.Instant;
import java.util.List;

/// The directory that a till has: where it came from and what is in it.
///
/// @param file the name of the file it was last taken from
/// @param sha256 of that file's bytes
/// @param at when that was
/// @param rows how many rows that file has
/// @param codes how many codes are valid
/// @param gone how many are kept that no longer are
/// @param languages the languages that codes have names in: `uz`, `uz-Cyrl`, `ru`
public record GoodsDirectory(
        String file,
        String sha256,
        Instant at,
        long rows,
        long codes,
        long gone,
        List<String> languages) {
    public GoodsDirectory {
        languages = List.copyOf(languages);
    }
}
