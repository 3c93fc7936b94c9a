package smena.domain.shop;

/// A printer that can be bought, and what it is like when it comes out of its box.
///
/// @param traits as the maker's manual has them; a person can change each
/// @param notes what to know of it, in English; may be empty
public record PrinterModel(String id, String name, PrinterTraits traits, String notes) {}
