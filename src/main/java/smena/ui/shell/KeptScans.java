package smena.ui.shell;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.Dialogs;
import smena.ui.kit.Notice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// What was scanned while a dialog lay over a screen, until all dialogs are closed. Where the
/// screen has gone meanwhile, it is said that it was not taken.
final class KeptScans {
    private final Navigation navigation;
    private final Dialogs dialogs;
    private final Toasts toasts;
    private final List<String> codes = new ArrayList<>();
    private @Nullable Screen of;

    /// @param screen the FX thread, later
    KeptScans(Navigation navigation, Dialogs dialogs, Toasts toasts, Executor screen) {
        this.navigation = navigation;
        this.dialogs = dialogs;
        this.toasts = toasts;
        dialogs.anyOpenProperty()
                .addListener(
                        (_, _, open) -> {
                            if (!open && !codes.isEmpty()) {
                                // What was answered goes before what was scanned meanwhile.
                                screen.execute(this::handOver);
                            }
                        });
    }

    /// Keeps `code`; false where nothing waits now.
    boolean keep(String code) {
        Screen current = navigation.currentProperty().get();
        if (current == null || !current.keepsScans() || !dialogs.keepScans()) {
            return false;
        }
        if (current != of) {
            codes.clear();
            of = current;
        }
        codes.add(code);
        toasts.say(Notice.Kind.INFO, "scan.kept", codes.size());
        return true;
    }

    private void handOver() {
        if (dialogs.anyOpenProperty().get()) {
            return;
        }
        List<String> all = List.copyOf(codes);
        codes.clear();
        Screen current = navigation.currentProperty().get();
        if (current != null && current == of) {
            all.forEach(current::scanned);
        } else if (!all.isEmpty()) {
            toasts.say(Notice.Kind.WARN, "scan.notNow", all.getLast());
        }
        of = null;
    }
}
