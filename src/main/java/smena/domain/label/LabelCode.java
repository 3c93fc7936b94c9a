package smena.domain.label;

/// How a shop wants the code of a product on its labels.
public enum LabelCode {
    /// Bars, of the kind that the code is.
    BARS,
    QR,
    DATA_MATRIX,
    NONE
}
