package smena.ui.shell;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.BugHandler;
import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/// What should never happen: logged under a code, shown with that code in one window, and the till
/// goes on. While the window is open further bugs are only logged, so that a bug that repeats does
/// not bury the till.
public final class BugReport implements BugHandler {
    private static final Logger LOG = System.getLogger("smena.bug");

    private final Dialogs dialogs;
    private final Localization localization;
    private final Supplier<String> codes;
    private @Nullable Dialog open;

    /// @param codes a new code for each bug, short enough to be read out on the telephone
    BugReport(Dialogs dialogs, Localization localization, Supplier<String> codes) {
        this.dialogs = dialogs;
        this.localization = localization;
        this.codes = codes;
    }

    @Override
    public void found(Throwable bug) {
        String code = codes.get();
        LOG.log(Level.ERROR, "bug " + code, bug);
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

    /// Hears of what nobody caught, on whatever thread.
    public void catchAll() {
        Thread.setDefaultUncaughtExceptionHandler(
                (_, bug) -> {
                    if (Platform.isFxApplicationThread()) {
                        found(bug);
                    } else {
                        Platform.runLater(() -> found(bug));
                    }
                });
    }
}
