package smena.service.imports;

import java.nio.charset.Charset;

/// How often Russian uses its letters. Source: Lyashevskaya and Sharov, Frequency Dictionary of
/// Modern Russian, 2009.
final class RussianLetters {
    /// In ten thousandths of all letters, а to я.
    private static final int[] SHARES = {
        801, 159, 454, 170, 298, 845, 94, 165, 735, 121, 349, 440, 321, 670, 1097, 281, 473, 547,
        626, 262, 26, 97, 48, 144, 73, 36, 4, 190, 174, 32, 64, 201
    };

    /// Letters of Uzbek and its neighbours, and signs such as №, quotes and dashes.
    private static final String ALSO = "ёЁўЎіІїЇєЄ№«»“”„‘’–—…•°·\u00A0";

    private static final int ALL = 10_000;
    private static final int CAPITALS = 4;

    /// Thousandths of natural logarithms of shares.
    private static final long ALSO_SHARE = -6_215;

    private static final long OTHER = -11_513;

    private RussianLetters() {}

    /// How likely bytes in these counts are to be Russian in an encoding: thousandths of the
    /// natural logarithm.
    ///
    /// @param counts how often each of the 256 bytes occurs
    static long likelihood(long[] counts, Charset encoding) {
        long sum = 0;
        for (int b = 0x80; b < counts.length; b++) {
            if (counts[b] > 0) {
                char letter = new String(new byte[] {(byte) b}, encoding).charAt(0);
                sum += counts[b] * logarithm(letter);
            }
        }
        return sum;
    }

    private static long logarithm(char letter) {
        if (letter >= 'а' && letter <= 'я') {
            return logarithm(SHARES[letter - 'а'], ALL);
        }
        if (letter >= 'А' && letter <= 'Я') {
            return logarithm(SHARES[letter - 'А'], CAPITALS * ALL);
        }
        return ALSO.indexOf(letter) >= 0 ? ALSO_SHARE : OTHER;
    }

    private static long logarithm(int share, int of) {
        return Math.round(1_000 * Math.log((double) share / of));
    }
}
