package smena.app;

import smena.service.ports.Typesetter;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The till itself.
final class Till {
    private Till() {}

    /// Runs the till on a data folder, which is made where it does not exist, until it is closed.
    ///
    /// @param language a language tag to speak from now on; empty for the shop's own
    static int run(Path folder, Optional<String> language, Clock clock, Typesetter typesetter) {
        try (DataFolder open = DataFolder.open(folder, clock, typesetter)) {
            language.ifPresent(open.services().settings()::language);
            open.services().started();
            open.services().stopped();
        }
        return 0;
    }
}
