package smena.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// How texts that repeat themselves from row to row are stored: deflated with a text that holds
/// what all of them have in common, under `/packing` by its number. The number is the first byte of
/// what is stored, so a text there is never changed; what should be packed otherwise gets a new
/// number.
enum Packing {
    /// Pages of print jobs.
    PAGE(1),
    /// What journal entries say.
    ENTRY(2);

    /// Shorter ones are stored as they are.
    private static final int LEAST = 256;

    /// No page or entry is longer; more than that is somebody's trap.
    private static final int MOST = 16 << 20;

    private final int number;
    private final byte[] common;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    Packing(int number) {
        this.number = number;
        this.common = read(number);
    }

    /// The packed form of a text that is worth it; else `null`.
    byte @Nullable [] packed(String text) {
        return text.length() < LEAST ? null : pack(text.getBytes(UTF_8));
    }

    /// The text of an entry, of which one of the two is stored. What cannot be unpacked, has bytes
    /// behind its end, or stands there twice is shown as nothing, which no hash fits.
    static String text(@Nullable String plain, byte @Nullable [] packed) {
        if (packed == null) {
            return plain == null ? "" : plain;
        }
        byte[] whole = unpack(packed);
        return whole == packed || plain != null ? "" : new String(whole, UTF_8);
    }

    /// The packed form.
    byte[] pack(byte[] whole) {
        if (whole.length == 0) {
            return whole;
        }
        byte[] room = new byte[1 + whole.length + whole.length / 100 + 64];
        room[0] = (byte) number;
        synchronized (deflater) {
            deflater.reset();
            deflater.setDictionary(common);
            deflater.setInput(whole);
            deflater.finish();
            int length = 1 + deflater.deflate(room, 1, room.length - 1);
            return Arrays.copyOf(room, length);
        }
    }

    /// What was packed; the very array where it was not, or cannot be unpacked.
    static byte[] unpack(byte[] stored) {
        for (Packing packing : values()) {
            if (stored.length > 0 && stored[0] == packing.number) {
                return packing.inflated(stored);
            }
        }
        return stored;
    }

    private byte[] inflated(byte[] stored) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(common);
            inflater.setInput(stored, 1, stored.length - 1);
            ByteArrayOutputStream whole = new ByteArrayOutputStream(stored.length * 4);
            byte[] part = new byte[4096];
            while (!inflater.finished() && whole.size() < MOST) {
                int length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) {
                    return stored;
                }
                whole.write(part, 0, length);
            }
            return inflater.finished() && inflater.getRemaining() == 0
                    ? whole.toByteArray()
                    : stored;
        } catch (DataFormatException e) {
            return stored;
        } finally {
            inflater.end();
        }
    }

    private static byte[] read(int number) {
        String name = "/packing/" + number + ".txt";
        try (InputStream in = Objects.requireNonNull(Packing.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
