package smena.printing.escpos;

import smena.service.ports.PrinterStatus.Sign;

import java.util.EnumSet;
import java.util.Set;

/// What the bits of status bytes mean, according to the published command set of ESC/POS.
public final class StatusBits {
    private StatusBits() {}

    /// Whether a byte answers `DLE EOT`: `0xx1xx10`.
    static boolean isRealTime(int said) {
        return (said & 0x93) == 0x12;
    }

    /// Whether a byte begins an automatic status: `0xx1xx00`.
    static boolean beginsAutomatic(int said) {
        return (said & 0x93) == 0x10;
    }

    /// Whether a byte answers `GS r 1`: `0xx0xxxx`. Each of the two sensors reports in two bits,
    /// which are equal.
    static boolean isPaperSensor(int said) {
        return (said & 0x90) == 0 && same(said, 0x03) && same(said, 0x0C);
    }

    private static boolean same(int said, int pair) {
        return (said & pair) == 0 || (said & pair) == pair;
    }

    /// Whether a byte can be one of the three that follow in an automatic status: `0xx0xxxx`.
    static boolean followsAutomatic(int said) {
        return (said & 0x90) == 0;
    }

    /// Whether an answer to `DLE EOT n` can be one to this question: the paper sensors report in
    /// two bits each, which are equal.
    public static boolean answers(int n, int said) {
        return n != 4 || same(said, 0x0C) && same(said, 0x60);
    }

    /// The answer to `DLE EOT n`.
    public static Set<Sign> realTime(int n, int said) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        switch (n) {
            case 1 -> add(signs, said, 0x08, Sign.OFFLINE);
            case 2 -> {
                add(signs, said, 0x04, Sign.COVER_OPEN);
                add(signs, said, 0x20, Sign.NO_PAPER);
                add(signs, said, 0x40, Sign.OTHER_ERROR);
            }
            case 3 -> {
                add(signs, said, 0x08, Sign.CUTTER_ERROR);
                add(signs, said, 0x20, Sign.OTHER_ERROR);
                add(signs, said, 0x40, Sign.OTHER_ERROR);
            }
            case 4 -> {
                add(signs, said, 0x0C, Sign.PAPER_LOW);
                add(signs, said, 0x60, Sign.NO_PAPER);
            }
            default -> throw new IllegalArgumentException("DLE EOT " + n);
        }
        return signs;
    }

    /// The answer to `GS r 1`.
    static Set<Sign> paperSensor(int said) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        add(signs, said, 0x03, Sign.PAPER_LOW);
        add(signs, said, 0x0C, Sign.NO_PAPER);
        return signs;
    }

    /// An automatic status of four bytes.
    static Set<Sign> automatic(int[] said) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        add(signs, said[0], 0x08, Sign.OFFLINE);
        add(signs, said[0], 0x20, Sign.COVER_OPEN);
        add(signs, said[1], 0x08, Sign.CUTTER_ERROR);
        add(signs, said[1], 0x20, Sign.OTHER_ERROR);
        add(signs, said[1], 0x40, Sign.OTHER_ERROR);
        add(signs, said[2], 0x03, Sign.PAPER_LOW);
        add(signs, said[2], 0x0C, Sign.NO_PAPER);
        return signs;
    }

    private static void add(Set<Sign> signs, int said, int bits, Sign sign) {
        if ((said & bits) != 0) {
            signs.add(sign);
        }
    }
}
