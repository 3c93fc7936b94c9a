package smena.service.export;

/// Texts for the folder, in the user's language.
///
/// @param note the text of README.txt
/// @param version this program's
public record ExportWords(String note, String version) {}
