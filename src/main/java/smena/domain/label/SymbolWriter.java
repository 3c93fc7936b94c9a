package smena.domain.label;

/// Makes codes.
@FunctionalInterface
public interface SymbolWriter {
    /// The modules of a code.
    ///
    /// @throws IllegalArgumentException if this kind of code cannot carry it
    SymbolModules modules(LabelSymbol kind, String content);
}
