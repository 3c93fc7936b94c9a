package smena.service.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes read, and stops at a limit: a small packed file can hold a huge one.
final class CountedStream extends FilterInputStream {
    private final long most;
    private long count;

    CountedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /// More bytes came than allowed.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        counted(Math.max(0, read));
        return read;
    }

    private void counted(int more) throws TooLarge {
        count += more;
        if (count > most) {
            throw new TooLarge();
        }
    }
}
