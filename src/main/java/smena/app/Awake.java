package smena.app;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Keeps a computer from going to sleep and its screen from going dark, by a program of the system
/// that does so for as long as it runs: it ends with this one, however this one ends, as what it
/// reads from is gone then.
final class Awake implements AutoCloseable {
    private static final List<String> LINUX =
            List.of(
                    "systemd-inhibit",
                    "--what=idle:sleep",
                    "--who=Smena",
                    "--why=an open shift",
                    "--mode=block",
                    "cat");
    private static final List<String> MAC = List.of("caffeinate", "-d", "-i", "cat");

    private final List<String> command;
    private @Nullable Process asked;

    /// @param command waits for the end of what it reads; none where the system has no such thing
    Awake(List<String> command) {
        this.command = List.copyOf(command);
    }

    /// As this system does it.
    static Awake of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return new Awake(
                name.startsWith("linux") ? LINUX : name.startsWith("mac") ? MAC : List.of());
    }

    /// Begins it or lets it be. Any thread may call it; a system that refuses is no trouble.
    synchronized void need(boolean wanted) {
        Process running = asked;
        if (!wanted && running != null) {
            running.destroy();
            asked = null;
        } else if (wanted && running == null && !command.isEmpty()) {
            asked = begin();
        }
    }

    /// Whether the computer is kept awake now.
    synchronized boolean keeps() {
        Process running = asked;
        return running != null && running.isAlive();
    }

    private @Nullable Process begin() {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "may sleep", none);
            return null;
        }
    }

    @Override
    public void close() {
        need(false);
    }
}
