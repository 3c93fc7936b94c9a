package smena.domain.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A code in its place on a label. Its modules are whole dots wide, so that no printer and no
/// picture rounds one bar another way than its neighbour.
///
/// @param module how many dots a module is wide
/// @param left where its first module stands
/// @param top where the foot of the label begins
record SymbolPlace(
        LabelSymbol kind,
        String code,
        SymbolModules modules,
        LabelScale scale,
        int module,
        int left,
        int top) {
    /// The narrowest module that a hand-held scanner reads, in hundredths of a millimetre.
    private static final int NARROWEST = 24;

    /// The nominal module of an EAN-13; wider bars only take room.
    private static final int WIDEST_BAR = 33;

    private static final int WIDEST_SQUARE = 75;
    private static final int DIGITS = 210;
    private static final int LEAST_DIGITS = 150;

    /// The most of a label's height that a square code may take, in per cent.
    private static final int MOST_HEIGHT = 45;

    /// The widest modules that fit with the white around them; empty where the narrowest do not.
    ///
    /// @param usualTop where the foot of the label begins if the code is not too high for it
    /// @param limit what it must not pass on the right, quiet zone included
    static Optional<SymbolPlace> of(
            LabelSymbol kind,
            String code,
            SymbolModules modules,
            LabelScale scale,
            int usualTop,
            int limit) {
        int least = Math.max(1, scale.paper(NARROWEST));
        int most = Math.max(least, scale.paper(kind.isBars() ? WIDEST_BAR : WIDEST_SQUARE));
        int quiet = kind.quietBefore() + kind.quietAfter();
        int top = usualTop;
        if (!kind.isBars()) {
            int needed = (modules.rows() + quiet) * least + scale.paper(25);
            top = Math.min(usualTop, scale.height() - needed);
            if (scale.height() - top > scale.height() * MOST_HEIGHT / 100) {
                return Optional.empty();
            }
            most =
                    Math.min(
                            most,
                            (scale.height() - top - scale.paper(25)) / (modules.rows() + quiet));
        }
        for (int module = most; module >= least; module--) {
            int left = Math.max(scale.margin(), kind.quietBefore() * module);
            if (left + (modules.columns() + kind.quietAfter()) * module <= limit) {
                return Optional.of(new SymbolPlace(kind, code, modules, scale, module, left, top));
            }
        }
        return Optional.empty();
    }

    List<LabelPart> parts(LabelLetters letters) {
        return kind.isBars() ? bars(letters) : square();
    }

    private List<LabelPart> square() {
        int side = modules.rows() * module;
        int above = (scale.height() - top + scale.paper(25) - side) / 2;
        List<LabelPart> parts = new ArrayList<>();
        for (int row = 0; row < modules.rows(); row++) {
            run(parts, row, top + above + row * module, module);
        }
        return parts;
    }

    private List<LabelPart> bars(LabelLetters letters) {
        int digits = scale.at(DIGITS, LEAST_DIGITS);
        int baseline = scale.height() - scale.at(200, 80);
        int first = top + scale.at(150, 70);
        int end = baseline - LabelScale.capital(digits) - Math.max(1, scale.at(35));
        List<LabelPart> parts = new ArrayList<>();
        run(parts, 0, first, end - first);
        int deeper = baseline - LabelScale.capital(digits) / 2;
        guards(parts, end, deeper - end);
        BarDigits below = new BarDigits(kind, code, module, left, modules.columns());
        parts.addAll(below.texts(letters, digits, baseline));
        return parts;
    }

    /// The dark runs of a row, each as one box.
    private void run(List<LabelPart> parts, int row, int y, int height) {
        int from = 0;
        while (from < modules.columns()) {
            if (!modules.isDark(from, row)) {
                from++;
                continue;
            }
            int end = from;
            while (end < modules.columns() && modules.isDark(end, row)) {
                end++;
            }
            parts.add(new LabelPart.Box(left + from * module, y, (end - from) * module, height));
            from = end;
        }
    }

    /// The bars at both ends and in the middle of an EAN reach down between its digits.
    private void guards(List<LabelPart> parts, int y, int height) {
        for (int column = 0; column < modules.columns(); column++) {
            if (BarDigits.isGuard(kind, column) && modules.isDark(column, 0)) {
                parts.add(new LabelPart.Box(left + column * module, y, module, height));
            }
        }
    }
}
