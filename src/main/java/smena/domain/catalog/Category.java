package smena.domain.catalog;

/// A category of the catalogue.
///
/// @param id its row
/// @param name as shown on the chip
/// @param colour which of the eight colours of the palette, 0 to 7
public record Category(long id, String name, int colour) {}
