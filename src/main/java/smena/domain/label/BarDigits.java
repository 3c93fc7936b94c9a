package smena.domain.label;

import java.util.ArrayList;
import java.util.List;

/// What stands under the bars of a code for people to read: each digit of an EAN or UPC under its
/// own bars, any other code in the middle. Source: GS1 General Specifications, 5.2.
///
/// @param module how many dots a module is wide
/// @param left where the bars begin
/// @param columns how many modules the bars have
record BarDigits(LabelSymbol kind, String code, int module, int left, int columns) {
    private static final int DIGIT = 7;
    private static final int GUARD = 3;
    private static final int MIDDLE = 5;

    List<LabelPart> texts(LabelLetters letters, int size, int baseline) {
        return switch (kind) {
            case EAN_13 -> digits(letters, size, baseline, -1, 6);
            case EAN_8 -> digits(letters, size, baseline, 0, 4);
            case UPC_A -> digits(letters, size, baseline, 0, 6);
            case CODE_128, QR, DATA_MATRIX -> List.of(whole(letters, size, baseline));
        };
    }

    /// @param first the module place of the first digit, counted in digits from the first guard
    /// @param half digits between two guards
    private List<LabelPart> digits(
            LabelLetters letters, int size, int baseline, int first, int half) {
        List<LabelPart> texts = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            String digit = code.substring(i, i + 1);
            int width = letters.width(digit, false, size);
            int place = first + i;
            int cell = GUARD + place * DIGIT + (place >= half ? MIDDLE : 0);
            int x = left + cell * module + (DIGIT * module - width) / 2;
            if (place < 0 || (kind == LabelSymbol.UPC_A && i == 0)) {
                x = left - 2 * module - width;
            } else if (kind == LabelSymbol.UPC_A && i == code.length() - 1) {
                x = left + (columns + 2) * module;
            }
            texts.add(new LabelPart.Text(x, baseline, size, false, digit));
        }
        return texts;
    }

    private LabelPart whole(LabelLetters letters, int size, int baseline) {
        int width = letters.width(code, false, size);
        int x = Math.max(left, left + (columns * module - width) / 2);
        return new LabelPart.Text(x, baseline, size, false, code);
    }

    /// Whether this module belongs to a guard of an EAN or UPC. Those of UPC-A take the first and
    /// the last digit along.
    static boolean isGuard(LabelSymbol kind, int column) {
        return switch (kind) {
            case EAN_13 -> guard(column, 6, GUARD);
            case EAN_8 -> guard(column, 4, GUARD);
            case UPC_A -> guard(column, 6, GUARD + DIGIT);
            case CODE_128, QR, DATA_MATRIX -> false;
        };
    }

    private static boolean guard(int column, int half, int ends) {
        int columns = 2 * GUARD + MIDDLE + 2 * half * DIGIT;
        int middle = GUARD + half * DIGIT;
        return column < ends
                || column >= columns - ends
                || (column >= middle && column < middle + MIDDLE);
    }
}
