package smena.service.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops XML in which one tag, or one text between two tags, is larger than a spreadsheet writes: a
/// parser holds each of them as a whole.
final class TagLimit extends FilterInputStream {
    /// A cell has at most 32,767 characters, of up to ten bytes each as an entity.
    private static final int LARGEST = 1 << 20;

    private boolean inTag;
    private int quote;
    private int size;

    TagLimit(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            take(b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        for (int i = from; i < from + n; i++) {
            take(bytes[i]);
        }
        return n;
    }

    private void take(int b) throws CountedStream.TooLarge {
        if (++size > LARGEST) {
            throw new CountedStream.TooLarge();
        }
        if (!inTag && b == '<') {
            inTag = true;
            size = 0;
        } else if (inTag && quote == 0 && b == '>') {
            inTag = false;
            size = 0;
        } else if (inTag && quote == 0 && (b == '"' || b == '\'')) {
            quote = b;
        } else if (b == quote) {
            quote = 0;
        }
    }
}
