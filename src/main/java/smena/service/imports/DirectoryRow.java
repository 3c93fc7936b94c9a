package smena.service.imports;

import smena.domain.mxik.CodeNames;
import smena.domain.mxik.GoodsCode;

import java.util.Map;
import java.util.Optional;

/// The result of reading a row of a file of goods codes.
public sealed interface DirectoryRow {
    /// Its line in a text, its row in a sheet; 1 for the first.
    long line();

    /// A code.
    ///
    /// @param code its number
    /// @param names what it stands for
    /// @param levels the names of what it belongs to, by the number of digits: 3, 5, 8, 11, 14
    /// @param barcode empty for none
    /// @param unit empty for none
    /// @param packageCode the code of a package; empty where the row has none
    /// @param packageName what that package is
    /// @param gone whether the file says that it is no longer valid
    /// @param mended whether zeros that a spreadsheet had taken away were put back
    record Good(
            long line,
            long code,
            CodeNames names,
            Map<Integer, CodeNames> levels,
            Optional<String> barcode,
            Optional<String> unit,
            String packageCode,
            String packageName,
            boolean gone,
            boolean mended)
            implements DirectoryRow {}

    /// A row that is not taken.
    ///
    /// @param what the text that is wrong
    record Bad(long line, Refusal why, String what) implements DirectoryRow {
        /// A code that stands in the file before.
        public static Bad twice(Good row) {
            return new Bad(row.line(), Refusal.TWICE_IN_FILE, GoodsCode.of(row.code()));
        }
    }
}
