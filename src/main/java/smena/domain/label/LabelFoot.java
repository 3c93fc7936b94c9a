package smena.domain.label;

import java.util.List;

/// The lower part of a label.
///
/// @param top where it begins, in dots from the label's upper edge
/// @param parts what is drawn in it
/// @param hasUnitPrice whether the price of a kilogram or a litre found its place there
record LabelFoot(int top, List<LabelPart> parts, boolean hasUnitPrice) {}
