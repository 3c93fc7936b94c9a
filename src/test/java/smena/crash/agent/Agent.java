package smena.crash.agent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Arms a till: `STEP:before:3` stops it before the third time it takes that step, `unsynced` lets
/// it run with `synchronous` OFF. A step that is not in the product any more ends the process at
/// its very start, with [#USELESS].
public final class Agent {
    /// The exit code of a process whose agent could not do what was asked.
    public static final int USELESS = 70;

    private Agent() {}

    /// Called by the virtual machine before `main`.
    public static void premain(String wish, Instrumentation machine) {
        try {
            Map<String, UnaryOperator<byte[]>> changes = changes(wish);
            for (Map.Entry<String, UnaryOperator<byte[]>> change : changes.entrySet()) {
                change.getValue().apply(bytes(change.getKey()));
            }
            machine.addTransformer(new Changing(changes));
        } catch (IOException | RuntimeException e) {
            end(e);
        }
    }

    private static Map<String, UnaryOperator<byte[]>> changes(String wish) {
        Map<String, UnaryOperator<byte[]>> changes = new HashMap<>();
        if (wish.equals("unsynced")) {
            changes.put(Unsynced.TYPE, Unsynced::of);
            return changes;
        }
        String[] parts = wish.split(":", -1);
        Step step = Step.valueOf(parts[0]);
        boolean after =
                switch (parts[1]) {
                    case "before" -> false;
                    case "after" -> true;
                    default -> throw new IllegalArgumentException(wish);
                };
        Stop.arm(step, Integer.parseInt(parts[2]));
        changes.put(step.type(), type -> Calls.passing(type, step, after));
        step.once().ifPresent(o -> changes.put(o.type(), type -> Calls.marking(type, o)));
        return changes;
    }

    private static byte[] bytes(String type) throws IOException {
        String file = type.replace('.', '/') + ".class";
        try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
            return Objects.requireNonNull(in, "no class " + type).readAllBytes();
        }
    }

    private static void end(Throwable cause) {
        System.err.println("The agent can not do what was asked: " + cause);
        System.err.flush();
        Runtime.getRuntime().halt(USELESS);
    }

    /// What a transformer throws is swallowed by the virtual machine, so it must not throw.
    private static final class Changing implements ClassFileTransformer {
        private final Map<String, UnaryOperator<byte[]>> changes;

        Changing(Map<String, UnaryOperator<byte[]>> changes) {
            this.changes = changes;
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] type) {
            UnaryOperator<byte[]> change =
                    name == null ? null : changes.get(name.replace('/', '.'));
            if (change == null) {
                return null;
            }
            try {
                return change.apply(type);
            } catch (RuntimeException | Error e) {
                end(e);
                return null;
            }
        }
    }
}
