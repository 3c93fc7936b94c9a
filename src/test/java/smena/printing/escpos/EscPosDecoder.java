package smena.printing.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Reads ESC/POS as a printer does, from the command set its makers publish alone, and fails at a
/// command it does not know. It shares nothing with the encoder.
public final class EscPosDecoder {
    public sealed interface Item {}

    public record Printed(String text, boolean bold, boolean tall, boolean wide, boolean centred)
            implements Item {
        public int columns() {
            return text.length() * (wide ? 2 : 1);
        }
    }

    public record Picture(int width, int height, byte[] dots, boolean centred) implements Item {
        boolean black(int x, int y) {
            return (dots[y * (width / 8) + x / 8] & 0x80 >> x % 8) != 0;
        }

        public boolean blank() {
            for (byte each : dots) {
                if (each != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    record Code(byte[] content, int model, int size, int correction, boolean centred)
            implements Item {}

    record Bars(int kind, byte[] content, int narrow, boolean centred) implements Item {}

    record Fed(int lines) implements Item {}

    public record Cut(int how, int feed) implements Item {}

    public record Kick(int pin, int on, int off) implements Item {}

    public record Asked(int what) implements Item {}

    public record Reset() implements Item {}

    public record Hanzi(boolean on) implements Item {}

    /// So many beeps; how long each is, in the command's own unit.
    record Beep(String command, int times, int length) implements Item {}

    public record Table(int number) implements Item {}

    private final ByteBuffer in;
    private final IntFunction<Function<byte[], String>> tables;
    private final List<Item> items = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean bold;
    private int size;
    private boolean centred;
    private int model;
    private int moduleSize;
    private int correction;
    private byte[] stored = {};
    private int narrow = 3;
    private int table;

    private EscPosDecoder(byte[] bytes, IntFunction<Function<byte[], String>> tables) {
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.tables = tables;
    }

    public static List<Item> read(byte[] bytes, String charset) {
        return read(bytes, _ -> line -> new String(line, Charset.forName(charset)));
    }

    /// @param tables how a printer shows the bytes of a line under each number of `ESC t`
    public static List<Item> read(byte[] bytes, IntFunction<Function<byte[], String>> tables) {
        EscPosDecoder escPosDecoder = new EscPosDecoder(bytes, tables);
        while (escPosDecoder.in.hasRemaining()) {
            escPosDecoder.next();
        }
        if (escPosDecoder.line.size() > 0) {
            throw new AssertionError("letters without a line feed");
        }
        return escPosDecoder.items;
    }

    private int one() {
        return in.get() & 0xFF;
    }

    private byte[] some(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private void next() {
        int first = one();
        switch (first) {
            case 0x0A -> {
                String text = tables.apply(table).apply(line.toByteArray());
                items.add(new Printed(text, bold, (size & 1) != 0, (size & 0x10) != 0, centred));
                line.reset();
            }
            case 0x1B -> esc(one());
            case 0x1C -> items.add(new Hanzi(one() == 0x26));
            case 0x1D -> gs(one());
            default -> {
                if (first < 0x20) {
                    throw new AssertionError("control byte " + first);
                }
                line.write(first);
            }
        }
    }

    private void esc(int command) {
        switch (command) {
            case 0x40 -> {
                table = 0;
                items.add(new Reset());
            }
            case 0x74 -> {
                table = one();
                items.add(new Table(table));
            }
            case 0x42 -> items.add(new Beep("ESC B", one(), one()));
            case 0x28 -> beep();
            case 0x33 -> one();
            case 0x45 -> bold = (one() & 1) == 1;
            case 0x61 -> centred = one() == 1;
            case 0x64 -> items.add(new Fed(one()));
            case 0x70 -> items.add(new Kick(one(), one(), one()));
            default -> throw new AssertionError("ESC " + command);
        }
    }

    private void gs(int command) {
        switch (command) {
            case 0x21 -> size = one();
            case 0x76 -> picture();
            case 0x28 -> code();
            case 0x68, 0x48, 0x66 -> one();
            case 0x77 -> narrow = one();
            case 0x6B -> items.add(new Bars(one(), some(one()), narrow, centred));
            case 0x56 -> items.add(new Cut(one(), one()));
            case 0x72 -> items.add(new Asked(one()));
            default -> throw new AssertionError("GS " + command);
        }
    }

    /// `ESC ( A`, function 97: five bytes, the third of which counts.
    private void beep() {
        byte[] head = some(5);
        if (!Arrays.equals(head, new byte[] {'A', 5, 0, 97, 100})) {
            throw new AssertionError("not ESC ( A 97");
        }
        int times = one();
        int length = one();
        one();
        items.add(new Beep("ESC ( A", times, length));
    }

    private void picture() {
        if (one() != 0x30 || one() != 0) {
            throw new AssertionError("not GS v 0 0");
        }
        int across = in.getShort() & 0xFFFF;
        int rows = in.getShort() & 0xFFFF;
        items.add(new Picture(across * 8, rows, some(across * rows), centred));
    }

    private void code() {
        if (one() != 0x6B) {
            throw new AssertionError("not GS ( k");
        }
        byte[] all = some(in.getShort() & 0xFFFF);
        if (all[0] != 49) {
            throw new AssertionError("not a QR code: " + all[0]);
        }
        switch (all[1]) {
            case 65 -> model = all[2];
            case 67 -> moduleSize = all[2];
            case 69 -> correction = all[2];
            case 80 -> stored = Arrays.copyOfRange(all, 3, all.length);
            case 81 -> items.add(new Code(stored, model, moduleSize, correction, centred));
            default -> throw new AssertionError("function " + all[1]);
        }
    }
}
