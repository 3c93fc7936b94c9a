package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.nio.file.Path;

/// What goes wrong with a file while it is read.
final class FileFaults {
    private FileFaults() {}

    /// Work on a file.
    @FunctionalInterface
    interface Reading<T> {
        T from() throws IOException;
    }

    /// Does it; what goes wrong with the file is refused.
    static <T extends @Nullable Object> T reading(Path file, Reading<T> reading) {
        try {
            return reading.from();
        } catch (CountedStream.TooLarge e) {
            throw new Refused(new Problem.FileTooLarge(file.toString()));
        } catch (IOException | SecurityException e) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
    }
}
