package smena.printing.escpos;

import java.io.IOException;
import java.io.InputStream;

/// A job as it comes through the wire, without the questions (`DLE EOT n`) that a printer answers
/// at once and never prints.
public final class RealTimeStream extends InputStream {
    /// Answers a question at once.
    public interface Answer {
        void to(int question) throws IOException;
    }

    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private final InputStream in;
    private final Answer answer;
    private int held = -1;
    private int heldMore = -1;

    public RealTimeStream(InputStream in, Answer answer) {
        this.in = in;
        this.answer = answer;
    }

    @Override
    public int read() throws IOException {
        if (held >= 0) {
            int next = held;
            held = heldMore;
            heldMore = -1;
            return next;
        }
        while (true) {
            int first = in.read();
            if (first != DLE) {
                return first;
            }
            held = in.read();
            if (held != EOT) {
                return first;
            }
            heldMore = in.read();
            if (heldMore < 1 || heldMore > 4) {
                return first;
            }
            answer.to(heldMore);
            held = -1;
            heldMore = -1;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = 0;
        while (read < length) {
            int next = read();
            if (next < 0) {
                return read == 0 ? -1 : read;
            }
            into[offset + read++] = (byte) next;
            if (in.available() == 0 && held < 0) {
                break;
            }
        }
        return read;
    }
}
