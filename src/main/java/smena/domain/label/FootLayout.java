package smena.domain.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lower part of a label: a rule, the code, and beside it the price of a unit and the date.
final class FootLayout {
    private static final int HEIGHT = 1130;
    private static final int LEAST_HEIGHT = 700;
    private static final int UNIT = 250;
    private static final int DATE = 220;
    private static final int LEAST_TEXT = 160;
    private static final int RULE = 18;

    private final LabelText text;
    private final LabelScale scale;
    private final LabelLetters letters;
    private final SymbolWriter symbols;
    private final int right;

    FootLayout(LabelText text, LabelScale scale, LabelLetters letters, SymbolWriter symbols) {
        this.text = text;
        this.scale = scale;
        this.letters = letters;
        this.symbols = symbols;
        this.right = scale.width() - scale.margin();
    }

    LabelFoot make() {
        int beside = besideWidth();
        if (text.symbol().isEmpty() && beside == 0) {
            return new LabelFoot(scale.height() - scale.margin(), List.of(), true);
        }
        if (text.symbol().isEmpty()) {
            return with(List.of(), top(), true);
        }
        LabelSymbol wished = text.symbol().get();
        // A square needs less room than bars, but most scanners of small shops read bars alone.
        for (LabelSymbol kind :
                wished.isBars() ? List.of(wished, LabelSymbol.DATA_MATRIX) : List.of(wished)) {
            for (boolean both : new boolean[] {true, false}) {
                Optional<SymbolPlace> place = place(kind, both ? beside : 0);
                if (place.isPresent()) {
                    return with(place.get().parts(letters), place.get().top(), both);
                }
            }
        }
        return with(List.of(code()), top(), true);
    }

    private Optional<SymbolPlace> place(LabelSymbol kind, int beside) {
        int limit = beside == 0 ? scale.width() : right - beside - scale.at(150);
        SymbolModules modules = symbols.modules(kind, text.code());
        return SymbolPlace.of(kind, text.code(), modules, scale, top(), limit);
    }

    private int top() {
        return scale.height() - scale.at(HEIGHT, LEAST_HEIGHT);
    }

    private LabelFoot with(List<LabelPart> symbol, int top, boolean both) {
        List<LabelPart> parts = new ArrayList<>();
        int margin = scale.margin();
        parts.add(new LabelPart.Box(margin, top, right - margin, Math.max(1, scale.at(RULE))));
        parts.addAll(symbol);
        if (both) {
            beside(parts);
        }
        return new LabelFoot(top, parts, both);
    }

    private void beside(List<LabelPart> parts) {
        int baseline = scale.height() - scale.at(250, 120);
        if (!text.date().isEmpty()) {
            parts.add(rightAligned(text.date(), baseline, dateSize(), false));
            baseline -= scale.at(280, 200);
        }
        if (!text.unitPrice().isEmpty()) {
            parts.add(rightAligned(text.unitPrice(), baseline, unitSize(), true));
        }
    }

    private LabelPart rightAligned(String words, int baseline, int size, boolean bold) {
        int x = right - letters.width(words, bold, size);
        return new LabelPart.Text(x, baseline, size, bold, words);
    }

    private int besideWidth() {
        return Math.max(
                letters.width(text.unitPrice(), true, unitSize()),
                letters.width(text.date(), false, dateSize()));
    }

    private int unitSize() {
        return scale.at(UNIT, LEAST_TEXT);
    }

    private int dateSize() {
        return scale.at(DATE, LEAST_TEXT);
    }

    /// A code that has no room as a symbol can still be typed.
    private LabelPart code() {
        int size = dateSize();
        int room = right - scale.margin() - besideWidth() - scale.at(150);
        String shown = NameLines.one(text.code(), false, room, size, letters);
        int baseline = scale.height() - scale.at(250, 120);
        return new LabelPart.Text(scale.margin(), baseline, size, false, shown);
    }
}
