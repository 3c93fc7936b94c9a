package smena.scale;

import smena.scale.Answer.NoAnswer;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;

/// Protocol 100 of Massa-K. A message is F8 55 CE, the length of its body in two bytes, the body,
/// and its check sum in two; the lower byte is first. The body begins with a command: 23 asks for
/// the weight, 24 answers with the weight in steps of the scale (four bytes, signed), the size of a
/// step (0 is 0.1 g, 1 is 1 g, 2 is 10 g, 3 is 100 g, 4 is 1 kg), and a byte each that says whether
/// it is stable, net, and zero; some models add the tare. 72 makes zero, which 27 confirms. 28 is
/// an error, of which 08 is an overload. Eight bits, no parity; 57600 bits a second over USB.
///
/// Sources: `cyrillwork/MassaK` and `VladStandard/WeightService` on GitHub, whose check sums of
/// messages from real scales are in the tests.
final class MassaK100 implements Dialogue {
    private static final int[] HEAD = {0xF8, 0x55, 0xCE};
    private static final int GET_WEIGHT = 0x23;
    private static final int WEIGHT = 0x24;
    private static final int SET_ZERO = 0x72;
    private static final int DONE = 0x27;
    private static final int ERROR = 0x28;
    private static final int OVERLOADED = 0x08;
    private static final int SHORTEST_WEIGHT = 9;
    private static final int LONGEST_BODY = 512;
    private static final long[] TENTHS = {1, 10, 100, 1_000, 10_000};

    @Override
    public WeightReading weigh(ByteLine line) throws IOException, NoAnswer {
        return ask(line, GET_WEIGHT)
                .map(MassaK100::reading)
                .orElseGet(() -> WeightReading.of(State.GARBLED));
    }

    private static WeightReading reading(ByteBuffer body) {
        int command = body.get(0) & 0xFF;
        if (command == ERROR && body.limit() > 1) {
            boolean over = body.get(1) == OVERLOADED;
            return WeightReading.of(over ? State.OVERLOAD : State.GARBLED);
        }
        if (command != WEIGHT || body.limit() < SHORTEST_WEIGHT) {
            return WeightReading.of(State.GARBLED);
        }
        OptionalLong grams = grams(body.getInt(1), body.get(5) & 0xFF);
        return grams.isPresent()
                ? WeightReading.signed(body.get(6) != 0, grams.getAsLong(), body.get(7) != 0)
                : WeightReading.of(State.GARBLED);
    }

    /// Tenths of a gram are rounded, half away from zero.
    private static OptionalLong grams(int steps, int step) {
        if (step >= TENTHS.length) {
            return OptionalLong.empty();
        }
        long tenths = steps * TENTHS[step];
        return OptionalLong.of((tenths + (tenths < 0 ? -5 : 5)) / 10);
    }

    @Override
    public boolean canZero() {
        return true;
    }

    @Override
    public boolean zero(ByteLine line) throws IOException, NoAnswer {
        return ask(line, SET_ZERO).map(body -> (body.get(0) & 0xFF) == DONE).orElse(false);
    }

    /// Sends a command.
    ///
    /// @return the body of the answer; empty where it is not whole
    private static Optional<ByteBuffer> ask(ByteLine line, int command)
            throws IOException, NoAnswer {
        line.clear();
        line.send(message((byte) command));
        Answer answer = new Answer(line);
        skipHead(answer);
        int length = answer.next() | (answer.next() << 8);
        if (length == 0 || length > LONGEST_BODY) {
            return Optional.empty();
        }
        byte[] body = new byte[length];
        for (int i = 0; i < length; i++) {
            body[i] = (byte) answer.next();
        }
        int check = answer.next() | (answer.next() << 8);
        return check == checkSum(body)
                ? Optional.of(ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN))
                : Optional.empty();
    }

    private static void skipHead(Answer answer) throws IOException, NoAnswer {
        int found = 0;
        while (found < HEAD.length) {
            int next = answer.next();
            found = next == HEAD[found] ? found + 1 : next == HEAD[0] ? 1 : 0;
        }
    }

    /// A whole message with this body.
    static byte[] message(byte... body) {
        int check = checkSum(body);
        ByteBuffer message = ByteBuffer.allocate(HEAD.length + body.length + 4);
        for (int head : HEAD) {
            message.put((byte) head);
        }
        message.order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) body.length)
                .put(body)
                .putShort((short) check);
        return message.array();
    }

    /// The remainder of CCITT's polynomial with the body's bytes let in at the low end.
    static int checkSum(byte... body) {
        int sum = 0;
        for (byte next : body) {
            int high = sum >> 8;
            int rest = ((sum << 8) & 0xFFFF) ^ (next & 0xFF);
            int folded = high << 8;
            for (int bit = 0; bit < 8; bit++) {
                folded = (folded & 0x8000) != 0 ? (folded << 1) ^ 0x1021 : folded << 1;
            }
            sum = (rest ^ folded) & 0xFFFF;
        }
        return sum;
    }
}
