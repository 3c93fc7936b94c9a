package smena.ui.sale;

import org.jspecify.annotations.Nullable;

/// Holds what a search has found until nobody types any more: it is read meanwhile.
final class TypingPause {
    private boolean over;
    private @Nullable Runnable held;

    /// One that is over.
    static TypingPause none() {
        TypingPause none = new TypingPause();
        none.end();
        return none;
    }

    /// Nobody has typed for a moment.
    void end() {
        over = true;
        if (held != null) {
            held.run();
        }
    }

    /// Runs `show` now or at the end.
    void then(Runnable show) {
        if (over) {
            show.run();
        } else {
            held = show;
        }
    }
}
