package smena.ui.shell;

import smena.domain.Problem;
import smena.ui.kit.Notice;

import java.util.function.Consumer;

/// Notices over everything that go away by themselves.
public interface Toasts extends Consumer<Problem> {
    /// Shows the text of `key`.
    void say(Notice.Kind kind, String key, Object... arguments);

    /// Says why the till refused: what is wrong and what to do.
    @Override
    void accept(Problem problem);

    /// Removes all notices.
    void clear();
}
