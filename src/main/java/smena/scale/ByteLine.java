package smena.scale;

import java.io.IOException;
import java.time.Duration;

/// An open line to a scale, byte by byte. An exception means that the line is lost.
public interface ByteLine extends AutoCloseable {
    /// Returned where no byte came in time.
    int SILENCE = -1;

    /// Opens a line.
    @FunctionalInterface
    interface Opener {
        /// Opens it; fails where the port is not there, is not allowed, or is in use.
        ByteLine open() throws IOException;
    }

    /// Sends all of it.
    void send(byte... bytes) throws IOException;

    /// The next byte, 0 to 255, or [#SILENCE] after `limit`.
    int read(Duration limit) throws IOException;

    /// Forgets what has come in so far.
    void clear() throws IOException;

    @Override
    void close();
}
