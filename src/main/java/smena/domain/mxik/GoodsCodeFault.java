package smena.domain.mxik;

/// What is wrong with the goods code of a product.
public enum GoodsCodeFault {
    /// It has none.
    MISSING,
    /// The directory does not have it.
    UNKNOWN,
    /// It is no longer valid.
    GONE
}
