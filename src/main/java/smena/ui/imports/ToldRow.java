package smena.ui.imports;

/// A row of a file of which something is told.
///
/// @param line its line in a text, its row in a sheet
/// @param key the key of what is told
/// @param what the text it is about
public record ToldRow(long line, String key, String what) {}
