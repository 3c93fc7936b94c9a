package smena.domain.label;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The size of a label.
///
/// @param width in tenths of a millimetre, along the print head
/// @param height in tenths of a millimetre, along the roll
public record LabelSize(int width, int height) {
    /// The smallest side, in tenths of a millimetre: less holds no price that can be read from the
    /// aisle.
    public static final int LEAST = 150;

    /// The widest and the highest label, in tenths of a millimetre.
    public static final int WIDEST = 1120;

    public static final int HIGHEST = 1500;

    /// What most shops stick on their shelves.
    public static final LabelSize USUAL = new LabelSize(580, 400);

    /// The sizes that are sold as rolls, the usual one first.
    public static final List<LabelSize> ROLLS =
            List.of(
                    USUAL,
                    new LabelSize(580, 300),
                    new LabelSize(430, 250),
                    new LabelSize(600, 400),
                    new LabelSize(400, 300),
                    new LabelSize(300, 200),
                    new LabelSize(700, 400),
                    new LabelSize(1000, 500));

    private static final Pattern TYPED =
            Pattern.compile(
                    "([0-9]{1,3})(?:[.,]([0-9]))?\\s*[xX×*хХ]\\s*([0-9]{1,3})(?:[.,]([0-9]))?");

    public LabelSize {
        if (width < LEAST || width > WIDEST || height < LEAST || height > HIGHEST) {
            throw new IllegalArgumentException("no label is " + width + " by " + height);
        }
    }

    /// What a person typed in millimetres, `58x40` or `48,5 × 25,4`; empty where no label is like
    /// that.
    public static Optional<LabelSize> of(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LabelSize(
                            tenths(parts.group(1), parts.group(2)),
                            tenths(parts.group(3), parts.group(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int tenths(String whole, @Nullable String part) {
        return Integer.parseInt(whole) * 10 + (part == null ? 0 : Integer.parseInt(part));
    }

    /// As it is stored: `58x40`, `48.5x25.4`.
    public String code() {
        return millimetres(width, '.') + "x" + millimetres(height, '.');
    }

    /// As a person reads it: `58 × 40`, `48,5 × 25,4`.
    @Override
    public String toString() {
        return millimetres(width, ',') + " × " + millimetres(height, ',');
    }

    private static String millimetres(int tenths, char point) {
        String part = tenths % 10 == 0 ? "" : point + Integer.toString(tenths % 10);
        return tenths / 10 + part;
    }
}
