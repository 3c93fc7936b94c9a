package smena.printing.label;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// Bytes as a printer reads them, from the front. Reading past the end is an incomplete command.
final class CommandStream {
    private final byte[] bytes;
    private int at;

    CommandStream(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return at >= bytes.length;
    }

    /// Everything up to a byte, which is taken too.
    String until(char end) {
        int from = at;
        while (bytes[at] != end) {
            at++;
        }
        at++;
        return new String(bytes, from, at - 1 - from, US_ASCII);
    }

    /// A line without its end, which may be CR LF or LF alone.
    String line() {
        return until('\n').stripTrailing();
    }

    /// A whole number, up to the byte after it, which is taken too.
    int number(char end) {
        return Integer.parseInt(until(end).strip());
    }

    boolean startsWith(String text) {
        byte[] wanted = text.getBytes(US_ASCII);
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    void skip(String text) {
        if (!startsWith(text)) {
            throw new IllegalStateException(text + " is missing at byte " + at);
        }
        at += text.length();
    }

    byte[] take(int count) {
        if (at + count > bytes.length) {
            throw new IllegalStateException("the data ends in the middle");
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }
}
