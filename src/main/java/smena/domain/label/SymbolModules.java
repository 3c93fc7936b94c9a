package smena.domain.label;

import java.util.BitSet;

/// A code as dark and light modules, without the white around it.
///
/// @param columns modules in a row
/// @param rows how many rows; one for bars
/// @param dark which are dark, row after row; not copied, must not be changed
public record SymbolModules(int columns, int rows, BitSet dark) {
    /// Whether the module is dark.
    public boolean isDark(int column, int row) {
        return dark.get(row * columns + column);
    }
}
