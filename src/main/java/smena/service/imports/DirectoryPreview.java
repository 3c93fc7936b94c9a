package smena.service.imports;

import java.util.List;

/// What a file of goods codes looks like before it is taken: a person sees which column is what and
/// may say otherwise.
///
/// @param readAs the encoding of its text, or the name of its sheet
/// @param columns from the left
public record DirectoryPreview(String readAs, List<Column> columns) {
    public DirectoryPreview {
        columns = List.copyOf(columns);
    }

    /// A column.
    ///
    /// @param place from 0
    /// @param heading as in the file; empty where it has none
    /// @param what what it is taken for
    /// @param sample the first text below it
    public record Column(int place, String heading, CodeColumn what, String sample) {}
}
