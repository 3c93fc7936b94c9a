package smena.cli;

import smena.domain.shift.ShiftReport;
import smena.service.Services;

import java.nio.file.Path;
import java.util.Optional;

/// What the command line asks of the program around it.
public interface House {
    /// The data folder where none is named.
    Path usualFolder();

    /// Opens the till in `folder`. Refuses where there is none.
    Opened open(Path folder);

    /// Makes a new till in `folder`. Refuses one that is not empty.
    Opened create(Path folder);

    /// Runs the till's window until it is closed; the answer is the exit code.
    ///
    /// @param language a language tag; empty for the shop's own
    int till(Path folder, Optional<String> language);

    /// A report as it would stand on paper, in letters only.
    String text(ShiftReport report, String language);

    /// A report as a picture of its paper: a PNG file.
    byte[] picture(ShiftReport report, String language);

    /// Whether printers can be set to the code page of this name, such as `cp866`.
    boolean knowsCodePage(String name);

    /// A data folder that is this process's own until it is closed.
    interface Opened extends AutoCloseable {
        /// What can be asked of it.
        Services services();

        @Override
        void close();
    }
}
