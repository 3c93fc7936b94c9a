package smena.service.imports;

/// Why a row of a file does not become a product.
public enum Refusal {
    /// It is longer than a line may be, or its quotation marks do not match.
    BROKEN_LINE,
    /// Characters that are invalid in the file's encoding.
    BAD_LETTERS,
    /// More cells are filled than there are headings.
    TOO_MANY_CELLS,
    /// A spreadsheet shows an error in place of a value.
    ERROR_CELL,
    /// A spreadsheet has made a date of it.
    DATE_CELL,
    /// A spreadsheet has rounded it: `4.78E+12`.
    DIGITS_LOST,
    /// Not a code that a scanner can read.
    NO_BARCODE,
    /// The check digit of an EAN or UPC code is wrong.
    BAD_CHECK_DIGIT,
    /// The code, or the name of a product without one, occurred in the file before.
    TWICE_IN_FILE,
    /// The code, or the name of a product without one, is in the catalogue already.
    IN_CATALOGUE,
    /// Its codes are of two products.
    TWO_PRODUCTS,
    /// No product has this code, and the row does not say enough for a new one.
    NOT_THERE,
    /// The product could not be what the row says.
    CANNOT_BE,
    /// There is no name.
    EMPTY_NAME,
    /// The name has more than 300 characters.
    LONG_NAME,
    /// The category has more than 80 characters.
    LONG_CATEGORY,
    /// There is no price.
    NO_PRICE,
    /// Not an amount at all.
    BAD_PRICE,
    /// A currency or another word stands beside the price.
    PRICE_WITH_WORDS,
    /// More than two decimals, or a thousand: `1,500` may be either.
    PRICE_DECIMALS,
    /// Zero or less.
    PRICE_NOT_POSITIVE,
    /// Higher than the till's highest price.
    PRICE_TOO_HIGH,
    /// Not a unit of the till.
    UNKNOWN_UNIT,
    /// Not a tax rate of the shop.
    UNKNOWN_TAX,
    /// A percentage that two tax rates of the shop take.
    TWO_TAXES,
    /// Not an age that is asked for.
    BAD_AGE,
    /// Neither yes nor no.
    NOT_YES_OR_NO,
    /// Marked, and not sold by the piece.
    MARKED_BY_PIECE,
    /// Not a state's code of goods, which has 17 digits.
    BAD_GOODS_CODE,
    /// Not a state's code of a package or a unit.
    BAD_STATE_CODE,
    /// Not resale, own make or service.
    UNKNOWN_OWNER,
    /// Not a quantity of 0 to 9 999.999.
    BAD_QUANTITY,
    /// Not a weight or a volume: `450 g`.
    BAD_NET_CONTENT,
    /// Not a number of days of 1 to 9 999.
    BAD_DAYS,
    /// Not a day of this calendar: `31.12.2026`.
    BAD_DAY,
    /// Not a number on a scale.
    BAD_SCALE_NUMBER,
    /// The number on the scale occurred in the file before, or a product has it already.
    SCALE_NUMBER_TAKEN,
    /// Longer than it may be.
    LONG_TEXT,
    /// Not a code of a pack with what it holds: `code*12=95000.00`.
    BAD_PACK
}
