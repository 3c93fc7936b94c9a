package smena.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// The business date of now, as the screen knows it: the open shift's, also after midnight, else
/// the clock's.
public final class BusinessDay {
    private final Clock clock;
    private Supplier<Optional<LocalDate>> open = Optional::empty;

    /// One without a shift so far.
    public BusinessDay(Clock clock) {
        this.clock = clock;
    }

    /// Asks for the business date of the open shift from now on; reads nothing.
    public void follow(Supplier<Optional<LocalDate>> shift) {
        open = shift;
    }

    /// It.
    public LocalDate today() {
        return open.get().orElseGet(() -> LocalDate.now(clock));
    }
}
