package smena.service.imports;

/// Why a row of a file does not become a product.
public enum Refusal {
    /// It is longer than a line may be, or its quotation marks do not match.
    BROKEN_LINE,
    /// Characters that are invalid in the file's encoding.
    BAD_LETTERS,
    /// Not a code that a scanner can read.
    NO_BARCODE,
    /// The check digit of an EAN or UPC code is wrong.
    BAD_CHECK_DIGIT,
    /// The code, or the name of a product without one, occurred in the file before.
    TWICE_IN_FILE,
    /// The code, or the name of a product without one, is in the catalogue already.
    IN_CATALOGUE,
    /// There is no name.
    EMPTY_NAME,
    /// The name has more than 300 characters.
    LONG_NAME,
    /// The category has more than 80 characters.
    LONG_CATEGORY,
    /// Not a price: empty, zero, negative, too large or not an amount.
    BAD_PRICE,
    /// Not a unit of the till.
    UNKNOWN_UNIT,
    /// Not a tax rate of the shop.
    UNKNOWN_TAX
}
