package smena.printing.escpos;

import smena.domain.display.LineDisplaySetup;

import java.io.ByteArrayOutputStream;

/// The bytes of customer displays. Both languages write whole lines, so that nothing of an earlier
/// text is left, and neither clears the display in between, which would flicker.
public enum DisplayCommands {
    /// Epson's commands, from the specification of the DM-D110: `ESC @` initialises, `ESC t n`
    /// selects the table of characters, `US $ x y` moves the cursor. The table is selected with
    /// each text: the display may have been switched off in between.
    ESCPOS {
        @Override
        public byte[] opening() {
            return bytes(ESC, '@', US, OVERWRITE);
        }

        @Override
        void line(ByteArrayOutputStream out, int row, byte[] text, int table) {
            out.writeBytes(bytes(ESC, 't', table, US, '$', 1, row));
            out.writeBytes(text);
        }
    },
    /// The CD5220's, from its manual: `ESC Q A` and `ESC Q B` write a whole line up to `CR`. While
    /// such a line stands, it takes no other command than `CLR`, so its set of characters, the
    /// Russian one, is selected when the display is opened.
    CD5220 {
        @Override
        public byte[] opening() {
            return bytes(CLEAR, ESC, '@', ESC, 'f', 'R');
        }

        @Override
        void line(ByteArrayOutputStream out, int row, byte[] text, int table) {
            out.writeBytes(bytes(ESC, 'Q', row == 1 ? 'A' : 'B'));
            out.writeBytes(text);
            out.write(RETURN);
        }
    };

    private static final int ESC = 0x1B;
    private static final int US = 0x1F;
    private static final int CLEAR = 0x0C;
    private static final int RETURN = 0x0D;
    private static final int OVERWRITE = 1;

    /// The commands that a kind of display knows.
    ///
    /// @throws IllegalArgumentException for one that is not reached over a line of bytes
    public static DisplayCommands of(LineDisplaySetup.Kind kind) {
        return valueOf(kind.name());
    }

    /// What is sent when the display is opened.
    public abstract byte[] opening();

    abstract void line(ByteArrayOutputStream out, int row, byte[] text, int table);

    /// Both lines.
    ///
    /// @param upper the bytes of exactly one line
    public byte[] lines(byte[] upper, byte[] lower, int table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line(out, 1, upper, table);
        line(out, 2, lower, table);
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
