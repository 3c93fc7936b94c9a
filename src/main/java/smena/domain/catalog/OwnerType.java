package smena.domain.catalog;

/// Whose goods a product is in the eyes of the law. Source: `domain.md` §9.2.
public enum OwnerType {
    /// Bought and sold again.
    RESALE,
    /// Made by the shop itself.
    OWN_MAKE,
    /// A service.
    SERVICE
}
