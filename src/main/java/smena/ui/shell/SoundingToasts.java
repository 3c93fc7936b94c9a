package smena.ui.shell;

import smena.domain.Problem;
import smena.ui.kit.Notice;

/// Notices of which that of an unknown code is heard as well: whoever scans looks at the goods.
///
/// @param shown shows them
/// @param alarm the sound
record SoundingToasts(Toasts shown, Runnable alarm) implements Toasts {
    @Override
    public void say(Notice.Kind kind, String key, Object... arguments) {
        shown.say(kind, key, arguments);
    }

    @Override
    public void accept(Problem problem) {
        if (problem instanceof Problem.UnknownBarcode) {
            alarm.run();
        }
        shown.accept(problem);
    }

    @Override
    public void clear() {
        shown.clear();
    }
}
