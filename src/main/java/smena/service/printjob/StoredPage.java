package smena.service.printjob;

/// A page that was laid out once and is kept.
///
/// @param page in its stored form
/// @param language the language tag it was laid out in
public record StoredPage(byte[] page, String language) {}
