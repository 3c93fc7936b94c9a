package smena.ui.shell;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import smena.domain.FaultLog;
import smena.ui.kit.BugHandler;
import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;

import java.lang.Thread.UncaughtExceptionHandler;

/// What should never happen: logged under a code, shown with that code in one window, and the till
/// goes on. While the window is open further bugs are only logged, so that a repeating bug does not
/// flood the screen.
public final class BugReport implements BugHandler {
    private final Dialogs dialogs;
    private final Localization localization;
    private final UncaughtExceptionHandler everywhere = (thread, bug) -> uncaught(thread, bug);
    private @Nullable UncaughtExceptionHandler before;
    private @Nullable Dialog open;

    BugReport(Dialogs dialogs, Localization localization) {
        this.dialogs = dialogs;
        this.localization = localization;
    }

    @Override
    public void found(Throwable bug) {
        show(FaultLog.write("a call from the screen", bug));
    }

    /// Shows a bug that is logged already. Called on the FX thread.
    public void show(String code) {
        if (open != null) {
            return;
        }
        Message message =
                new Message(localization, Notice.Kind.BAD)
                        .title("error.title")
                        .text("error.text")
                        .code(code)
                        .button("error.goOn");
        open = dialogs.ask(message).onClosed(() -> open = null);
    }

    /// From now on handles uncaught exceptions of every thread, the FX thread included.
    public void catchAll() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(everywhere);
    }

    /// Stops handling uncaught exceptions: the window is gone.
    public void release() {
        if (Thread.getDefaultUncaughtExceptionHandler() == everywhere) {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /// It is logged before anything else: the screen may be what is broken.
    private void uncaught(Thread thread, Throwable bug) {
        String code = FaultLog.write("nobody caught it on thread " + thread.getName(), bug);
        if (Platform.isFxApplicationThread()) {
            show(code);
        } else {
            Platform.runLater(() -> show(code));
        }
    }
}
