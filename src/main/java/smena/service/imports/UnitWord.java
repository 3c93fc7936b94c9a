package smena.service.imports;

/// A word for a unit in a file that means nothing to the till.
///
/// @param text as it stands in the file
/// @param rows in how many rows
/// @param likely an answer a person may give, such as `kilogram/1000`
public record UnitWord(String text, long rows, String likely) {}
