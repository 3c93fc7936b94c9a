package smena.domain.shop;

/// A printer that can be bought, and its traits as it leaves the factory.
///
/// @param traits as the maker's manual has them; a person can change each
/// @param notes what to know about it, in English; may be empty
public record PrinterModel(String id, String name, PrinterTraits traits, String notes) {}
