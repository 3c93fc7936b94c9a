package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The rows of an open file, read as they are asked for.
interface FileRows extends AutoCloseable {
    /// The next row that is not blank; null after the last.
    ///
    /// @throws IOException if the file cannot be read or is larger than allowed
    @Nullable Line next() throws IOException;

    /// From now on only the cell at this place is asked for; the others may be left blank, which
    /// takes less time.
    default void only(int place) {}

    /// How much has been read so far, of [#size].
    long bytesRead();

    /// How much there is to read, in bytes.
    long size();

    @Override
    void close() throws IOException;
}
