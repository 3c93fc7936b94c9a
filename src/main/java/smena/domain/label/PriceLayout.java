package smena.domain.label;

import java.util.ArrayList;
import java.util.List;

/// The price of a label, by far the largest thing on it, and the old one beside or above it.
final class PriceLayout {
    private static final int PRICE = 1050;
    private static final int CURRENCY = 290;
    private static final int OLD = 320;
    private static final int UNTIL = 200;
    private static final int LEAST_TEXT = 160;

    /// Nine digits are as large as this, in per cent of the usual size.
    private static final int SMALLEST = 60;

    private static final int STEP = 5;

    private final LabelText text;
    private final LabelScale scale;
    private final LabelLetters letters;
    private final List<LabelPart> parts = new ArrayList<>();
    private final int baseline;
    private int top;

    /// @param floor what it stands on, in dots from the label's upper edge
    PriceLayout(LabelText text, LabelScale scale, LabelLetters letters, int floor) {
        this.text = text;
        this.scale = scale;
        this.letters = letters;
        this.baseline = floor - scale.at(270);
        lay();
    }

    List<LabelPart> parts() {
        return parts;
    }

    /// Where its highest part begins.
    int top() {
        return top;
    }

    private void lay() {
        int currencySize = scale.at(CURRENCY, LEAST_TEXT);
        int currency = letters.width(text.currency(), false, currencySize);
        int right = scale.width() - scale.margin();
        int room = right - scale.margin() - currency - scale.at(80);
        int beside = besideWidth();
        int gap = beside == 0 ? 0 : beside + scale.at(140);
        int size = fitting(percent(), room - gap);
        boolean isBeside = beside > 0 && priceWidth(size) <= room - gap;
        if (beside > 0 && !isBeside) {
            size = fitting(percent(), room);
        }
        while (priceWidth(size) > room && size > currencySize) {
            size--;
        }
        int left = right - currency - scale.at(80) - priceWidth(size);
        top = baseline - LabelScale.capital(size);
        if (isBeside) {
            old(scale.margin(), text.until().isEmpty() ? baseline : baseline - scale.at(300, 220));
            until(scale.margin(), baseline);
        } else if (beside > 0) {
            above(top - scale.at(130, 90), left);
        }
        parts.add(new LabelPart.Text(left, baseline, size, true, text.price()));
        parts.add(
                new LabelPart.Text(
                        right - currency, baseline, currencySize, false, text.currency()));
    }

    /// The share of the usual size that a price of so many digits begins with.
    private int percent() {
        long digits = text.price().chars().filter(Character::isDigit).count();
        return switch (Math.clamp(digits, 6, 9)) {
            case 6 -> 100;
            case 7 -> 85;
            case 8 -> 70;
            default -> SMALLEST;
        };
    }

    /// The largest size that fits, in steps; the smallest where none does.
    private int fitting(int percent, int room) {
        int share = percent;
        while (share > SMALLEST && priceWidth(size(share)) > room) {
            share -= STEP;
        }
        return size(share);
    }

    private int size(int percent) {
        return scale.at(PRICE) * percent / 100;
    }

    private int priceWidth(int size) {
        return letters.width(text.price(), true, size);
    }

    private int besideWidth() {
        return oldWidth() == 0 ? 0 : Math.max(oldWidth(), untilWidth());
    }

    private int oldWidth() {
        return letters.width(beside(), isOffer(), oldSize());
    }

    /// What stands beside the price: the old one, or what several pieces cost.
    private String beside() {
        return isOffer() ? text.offer() : text.oldPrice();
    }

    private boolean isOffer() {
        return text.oldPrice().isEmpty();
    }

    private int untilWidth() {
        return letters.width(text.until(), false, untilSize());
    }

    private int oldSize() {
        return scale.at(OLD, LEAST_TEXT);
    }

    private int untilSize() {
        return scale.at(UNTIL, LEAST_TEXT);
    }

    /// The last day stands behind it, or where that is too narrow before the price.
    ///
    /// @param left where the price begins
    private void above(int line, int left) {
        old(scale.margin(), line);
        int x = scale.margin() + oldWidth() + scale.at(150);
        if (x + untilWidth() <= scale.width() - scale.margin()) {
            until(x, line);
        } else if (scale.margin() + untilWidth() + scale.at(100) <= left) {
            until(scale.margin(), baseline);
        }
        top = line - LabelScale.capital(oldSize());
    }

    private void old(int x, int line) {
        if (isOffer()) {
            int room = scale.width() - scale.margin() - x;
            String shown = NameLines.one(beside(), true, room, oldSize(), letters);
            parts.add(new LabelPart.Text(x, line, oldSize(), true, shown));
            return;
        }
        parts.add(new LabelPart.Text(x, line, oldSize(), false, beside()));
        int height = LabelScale.capital(oldSize());
        int over = scale.at(25);
        int thickness = Math.max(2, scale.at(28));
        parts.add(
                new LabelPart.Stroke(
                        x - over,
                        line - height / 4,
                        x + oldWidth() + over,
                        line - height * 3 / 4,
                        thickness));
    }

    private void until(int x, int line) {
        if (!text.until().isEmpty()) {
            parts.add(new LabelPart.Text(x, line, untilSize(), false, text.until()));
        }
    }
}
