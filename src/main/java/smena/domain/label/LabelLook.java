package smena.domain.label;

/// What stands on a shop's labels beside the name and the price.
///
/// @param oldPrice the price before a promotion, struck through
/// @param unitPrice what a kilogram, a litre or a metre costs
/// @param category the product's category
/// @param date when it was printed
/// @param code how the product's code is printed
public record LabelLook(
        boolean oldPrice, boolean unitPrice, boolean category, boolean date, LabelCode code) {
    /// Everything, and the code as bars.
    public static final LabelLook USUAL = new LabelLook(true, true, true, true, LabelCode.BARS);

    /// The same with the old price or without it.
    public LabelLook withOldPrice(boolean on) {
        return new LabelLook(on, unitPrice, category, date, code);
    }

    /// The same with the price of a kilogram or a litre, or without it.
    public LabelLook withUnitPrice(boolean on) {
        return new LabelLook(oldPrice, on, category, date, code);
    }
}
