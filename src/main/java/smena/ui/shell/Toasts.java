package smena.ui.shell;

import smena.domain.Problem;
import smena.ui.kit.Notice;

import java.util.function.Consumer;

/// Notices over everything that go away by themselves.
public interface Toasts extends Consumer<Problem> {
    /// Says `key`.
    void say(Notice.Kind kind, String key, Object... arguments);

    /// Says why the till refused: what is wrong and what to do.
    @Override
    void accept(Problem problem);

    /// Takes all notices away.
    void clear();
}
