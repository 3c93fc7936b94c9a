package smena.ui.supply;

/// The fields of a line of a receipt, in the order in which Enter goes through them.
enum LineField {
    QUANTITY,
    COST,
    PRICE,
    EXPIRES
}
