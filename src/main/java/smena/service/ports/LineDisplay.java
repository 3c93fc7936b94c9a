package smena.service.ports;

import java.io.IOException;

/// A display of two lines of twenty characters on the customer's side. All calls may block for
/// seconds; they come from one thread, never that of the screen.
public interface LineDisplay extends AutoCloseable {
    /// What it shows.
    ///
    /// @param upper at most 20 characters
    /// @param lower at most 20 characters
    record Lines(String upper, String lower) {}

    /// Shows both lines; opens the display where it is not open.
    ///
    /// @throws IOException where it cannot be reached; the next call tries anew
    void show(Lines lines) throws IOException;

    /// Gives it back.
    @Override
    void close();
}
