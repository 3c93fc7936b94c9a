package smena.domain.catalog;

/// Which products of the shop are listed.
public enum ProductState {
    /// Those that are sold.
    ON_SALE,
    /// Those of them that are sold under a rule of the law: with an age, a mark or without cash.
    RESTRICTED,
    /// Those of them of which little or nothing is left.
    LOW,
    /// Those of them of which nothing is left.
    OUT,
    /// Those of them that have a batch near its day, or past it.
    NEAR,
    /// Those of them that are sold for less than they cost.
    LOSS,
    /// Those of them whose goods code is missing, unknown to the directory or no longer valid.
    GOODS_CODE,
    /// Those that are no longer sold.
    ARCHIVED
}
