package smena.scale;

import smena.scale.Answer.NoAnswer;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.io.IOException;
import java.util.OptionalLong;

/// The dialogue of CAS scales for tills. ENQ asks whether the scale is ready, ACK says yes and NAK
/// not yet; DC1 asks for the weight. Its answer: SOH, STX, `S` or `U` (stable or not), a space or a
/// minus, six or seven characters of weight with a point, two of its unit, the exclusive or of all
/// from the state to the unit, ETX, EOT. Eight bits, no parity, 9600 bits a second.
///
/// Sources, which agree: the description of the AP-1's protocol (`AP-1.doc`), page 15 of the
/// SW-II's manual, and r_keeper's list of drivers, whence the seventh character. None of them has a
/// command to make zero.
final class CasDialogue implements Dialogue {
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int ENQ = 0x05;
    private static final int ACK = 0x06;
    private static final int NAK = 0x15;
    private static final int DC1 = 0x11;
    private static final int MOST_FIGURES = 7;

    @Override
    public WeightReading weigh(ByteLine line) throws IOException, NoAnswer {
        line.clear();
        line.send((byte) ENQ);
        int ready = new Answer(line).letter();
        if (ready == NAK) {
            return WeightReading.of(State.MOVING);
        }
        if (ready != ACK) {
            return WeightReading.of(State.GARBLED);
        }
        line.send((byte) DC1);
        return answer(new Answer(line));
    }

    private static WeightReading answer(Answer answer) throws IOException, NoAnswer {
        answer.skipTo(STX);
        int state = answer.letter();
        int sign = answer.letter();
        int check = state ^ sign;
        StringBuilder weight = new StringBuilder();
        int next = answer.letter();
        while (weight.length() < MOST_FIGURES && !Character.isLetter(next)) {
            weight.append((char) next);
            check ^= next;
            next = answer.letter();
        }
        int second = answer.letter();
        check ^= next ^ second;
        boolean whole = answer.letter() == (check & 0x7F) && answer.letter() == ETX;
        boolean known = (state == 'S' || state == 'U') && (sign == ' ' || sign == '-');
        OptionalLong grams = grams(weight.toString(), next, second);
        if (!whole || !known || grams.isEmpty()) {
            return WeightReading.of(State.GARBLED);
        }
        long signed = sign == '-' ? -grams.getAsLong() : grams.getAsLong();
        return WeightReading.signed(state == 'S', signed, false);
    }

    /// A weight in pounds is none that this shop sells by.
    private static OptionalLong grams(String weight, int first, int second) {
        String unit = Character.toString(first) + Character.toString(second);
        return switch (unit) {
            case "kg", "KG", "Kg" -> Decimals.kilograms(weight);
            case "g ", "G " -> Decimals.grams(weight);
            default -> OptionalLong.empty();
        };
    }

    @Override
    public boolean canZero() {
        return false;
    }

    @Override
    public boolean zero(ByteLine line) {
        return false;
    }
}
