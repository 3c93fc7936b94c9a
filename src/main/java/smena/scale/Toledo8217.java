package smena.scale;

import smena.scale.Answer.NoAnswer;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.io.IOException;
import java.util.OptionalLong;

/// The dialogue of the Mettler Toledo 8217, weight only. `W` asks; the answer is STX, the weight in
/// kilograms with its point, `N` where it is net, CR; or, where there is no weight to sell by, STX,
/// `?`, a byte of flags, CR. `Z` makes zero. Seven bits, even parity, 9600 bits a second.
///
/// Source: the scale driver of Odoo (`SerialScaleDriver.py`, `hw_scale`), which names the service
/// manual of the Viva, page 51.
final class Toledo8217 implements Dialogue {
    private static final int STX = 0x02;
    private static final int CR = 0x0D;
    private static final int LONGEST = 16;

    private static final int MOVING = 1;
    private static final int OVER_CAPACITY = 1 << 1;
    private static final int NEGATIVE = 1 << 2;

    @Override
    public WeightReading weigh(ByteLine line) throws IOException, NoAnswer {
        line.clear();
        line.send((byte) 'W');
        return answer(new Answer(line));
    }

    private static WeightReading answer(Answer answer) throws IOException, NoAnswer {
        answer.skipTo(STX);
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST) {
            int letter = answer.letter();
            if (letter == '?' && text.toString().isBlank()) {
                int flags = answer.letter();
                return answer.letter() == CR ? flagged(flags) : WeightReading.of(State.GARBLED);
            }
            if (letter == CR) {
                return weight(text.toString());
            }
            text.append((char) letter);
        }
        return WeightReading.of(State.GARBLED);
    }

    /// A figure without a point could be of any unit.
    private static WeightReading weight(String text) {
        boolean net = text.endsWith("N");
        String figure = net ? text.substring(0, text.length() - 1) : text;
        OptionalLong grams =
                figure.contains(".") ? Decimals.kilograms(figure) : OptionalLong.empty();
        return grams.isPresent()
                ? WeightReading.signed(true, grams.getAsLong(), net)
                : WeightReading.of(State.GARBLED);
    }

    private static WeightReading flagged(int flags) {
        if ((flags & OVER_CAPACITY) != 0) {
            return WeightReading.of(State.OVERLOAD);
        }
        if ((flags & NEGATIVE) != 0) {
            return WeightReading.of(State.BELOW_ZERO);
        }
        return WeightReading.of((flags & MOVING) != 0 ? State.MOVING : State.GARBLED);
    }

    @Override
    public boolean canZero() {
        return true;
    }

    /// Models answer `Z` in different ways, or not at all, so the weight after it counts.
    @Override
    public boolean zero(ByteLine line) throws IOException, NoAnswer {
        line.clear();
        line.send((byte) 'Z');
        skipAnswer(line);
        WeightReading after = weigh(line);
        return after.isStable() && after.grams().equals(OptionalLong.of(0));
    }

    private static void skipAnswer(ByteLine line) throws IOException {
        try {
            new Answer(line).skipTo(CR);
        } catch (NoAnswer e) {
            // The weight will tell.
        }
    }
}
