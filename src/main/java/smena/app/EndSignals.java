package smena.app;

import sun.misc.Signal;

/// The signals by which a process is asked to end. By default Java would end with an exit code of
/// its own, and while its shutdown hooks run the main thread could not put anything in order.
final class EndSignals {
    /// From a service manager, the keyboard, and a terminal or session that goes away.
    private static final String[] NAMES = {"TERM", "INT", "HUP"};

    private EndSignals() {}

    /// Runs `end`, which returns at once, for each of them.
    static void runs(Runnable end) {
        for (String name : NAMES) {
            try {
                Signal.handle(new Signal(name), _ -> end.run());
            } catch (IllegalArgumentException e) {
                // This system does not have it, as Windows has no HUP.
                System.getLogger("smena.app").log(System.Logger.Level.DEBUG, name, e);
            }
        }
    }
}
