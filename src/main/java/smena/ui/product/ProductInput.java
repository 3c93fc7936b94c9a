package smena.ui.product;

/// A field of a product's card as somebody types or switches it: a text; a switch is `1` or
/// nothing.
enum ProductInput {
    NAME,
    CATEGORY,
    PRICE,
    /// The name of a [smena.domain.catalog.Unit].
    UNIT,
    /// The code of a rate.
    TAX,
    GOODS_CODE,
    LOW_STOCK,
    SCALE_NUMBER,
    SINGLES,
    AGE,
    AGE_FROM,
    MARKED,
    MARKED_FROM,
    NO_CASH,
    NO_CASH_FROM,
    PACKAGE_CODE,
    UNIT_CODE,
    /// The name of an [smena.domain.catalog.OwnerType], or nothing.
    OWNER_TYPE,
    FULL_PRICE,
    SHELF,
    SUPPLIER,
    FILL_TO,
    SHELF_DAYS,
    OPEN_PRICE,
    SHORT_NAME,
    NET_CONTENT,
    /// Whether it is on the first page of the till's grid.
    FAVOURITE,
    /// Whether it is sold, rather than in the archive.
    SOLD;

    /// A switch that is on.
    static final String ON = "1";

    /// Whether it is a day that belongs to the field before it.
    boolean isDay() {
        return this == AGE_FROM || this == MARKED_FROM || this == NO_CASH_FROM;
    }
}
