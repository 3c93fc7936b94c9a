package smena.service.export;

/// What the folder says of itself, in a person's words.
///
/// @param note the text of README.txt
/// @param version this program's
public record ExportWords(String note, String version) {}
