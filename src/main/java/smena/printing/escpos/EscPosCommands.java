package smena.printing.escpos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import smena.printing.document.Symbology;
import smena.printing.document.TextStyle;

import java.io.ByteArrayOutputStream;

/// The commands of ESC/POS that the till uses, as bytes, in the order in which they are called.
final class EscPosCommands {
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int LF = 0x0A;
    private static final int CODE128 = 73;
    private static final int EAN13 = 67;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    EscPosCommands initialise() {
        return put(ESC, '@');
    }

    /// Chinese firmware prints hanzi for Cyrillic unless double-byte characters are switched off.
    EscPosCommands singleByteLetters() {
        return put(FS, '.');
    }

    EscPosCommands table(int number) {
        return put(ESC, 't', number);
    }

    /// Line spacing in the printer's own units, dots on most.
    EscPosCommands spacing(int units) {
        return put(ESC, '3', units);
    }

    EscPosCommands centred(boolean on) {
        return put(ESC, 'a', on ? 1 : 0);
    }

    EscPosCommands style(TextStyle style) {
        put(ESC, 'E', style.bold() ? 1 : 0);
        return put(GS, '!', (style.wide() ? 0x10 : 0) | (style.tall() ? 0x01 : 0));
    }

    EscPosCommands line(byte[] letters) {
        out.writeBytes(letters);
        return put(LF);
    }

    EscPosCommands feed(int lines) {
        return put(ESC, 'd', lines);
    }

    /// Prints a picture at once, in normal size.
    EscPosCommands raster(int bytesPerRow, int rows, byte[] from, int offset) {
        put(GS, 'v', '0', 0).word(bytesPerRow).word(rows);
        out.write(from, offset, bytesPerRow * rows);
        return this;
    }

    /// A QR code of model 2 with error correction level M, about a seventh.
    EscPosCommands qr(String content, int dotsPerModule) {
        byte[] data = content.getBytes(UTF_8);
        put(GS, '(', 'k', 4, 0, 49, 65, 50, 0);
        put(GS, '(', 'k', 3, 0, 49, 67, dotsPerModule);
        put(GS, '(', 'k', 3, 0, 49, 69, 49);
        put(GS, '(', 'k').word(data.length + 3).put(49, 80, 48);
        out.writeBytes(data);
        return put(GS, '(', 'k', 3, 0, 49, 81, 48);
    }

    /// A barcode by function B, with its digits below.
    EscPosCommands barcode(Symbology symbology, String content, int dotsPerModule) {
        put(GS, 'h', 80, GS, 'w', dotsPerModule, GS, 'H', 2, GS, 'f', 0);
        byte[] data =
                switch (symbology) {
                    case EAN13 -> content.getBytes(US_ASCII);
                    // Set B, in which an opening brace is doubled.
                    case CODE128 -> ("{B" + content.replace("{", "{{")).getBytes(US_ASCII);
                };
        put(GS, 'k', symbology == Symbology.EAN13 ? EAN13 : CODE128, data.length);
        out.writeBytes(data);
        return this;
    }

    /// Feeds the last line past the cutter, then makes a partial cut.
    EscPosCommands cut() {
        return put(GS, 'V', 66, 0);
    }

    /// The answer comes once everything before it has been printed.
    EscPosCommands askPaperSensor() {
        return put(GS, 'r', 1);
    }

    /// A pulse for the drawer: 50 ms on, half a second before the next.
    EscPosCommands kick(int pin) {
        return put(ESC, 'p', pin, 25, 250);
    }

    /// Two short beeps of 100 ms.
    EscPosCommands beep(PrinterProfile.Buzzer buzzer) {
        return switch (buzzer) {
            case NONE -> this;
            case ESC_B -> put(ESC, 'B', 2, 2);
            case EPSON -> put(ESC, '(', 'A', 5, 0, 97, 100, 2, 1, 1);
        };
    }

    private EscPosCommands word(int value) {
        return put(value & 0xFF, value >> 8);
    }

    private EscPosCommands put(int... bytes) {
        for (int each : bytes) {
            out.write(each);
        }
        return this;
    }
}
