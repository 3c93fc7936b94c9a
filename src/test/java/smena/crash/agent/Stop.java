package smena.crash.agent;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;

/// Ends the process at the n-th passing of a step. The calls are put into the product's methods by
/// [Agent], so what they need can only lie here, for the whole process.
public final class Stop {
    /// What a process killed by a signal 9 tells its parent.
    public static final int HALTED = 137;

    private static final AtomicInteger LEFT = new AtomicInteger();
    private static final ThreadLocal<Boolean> MARKED = ThreadLocal.withInitial(() -> false);
    private static volatile String begins = "";
    private static volatile boolean needsMark;

    private Stop() {}

    static void arm(Step step, int passing) {
        begins = step.begins();
        needsMark = step.once().isPresent();
        LEFT.set(passing);
    }

    /// This thread did what a later step asks for.
    public static void mark() {
        MARKED.set(true);
    }

    /// The step is passed, with the last text among its arguments, if there is one. The end comes
    /// without a flush, a hook or a `finally`.
    public static void pass(@Nullable String argument) {
        if (argument != null && !argument.startsWith(begins)) {
            return;
        }
        if (needsMark && !MARKED.get()) {
            return;
        }
        MARKED.set(false);
        if (LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
