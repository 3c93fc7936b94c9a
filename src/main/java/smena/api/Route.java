package smena.api;

import smena.domain.Problem;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One line of the contract.
///
/// @param method the HTTP method
/// @param path the pieces of its path after the base; `{id}` for a number
/// @param work what it does
record Route(String method, String[] path, Work work) {
    private static final String ID = "{id}";

    /// What a call does.
    sealed interface Work {
        /// Looks something up.
        record Look(Function<ApiCall, ApiAnswer> answer) implements Work {}

        /// Changes something: reads its body, then does it once.
        record Act(Function<ApiCall, Command> prepare) implements Work {}
    }

    /// An act that was understood.
    ///
    /// @param act does it, in one transaction
    /// @param refused what a refusal is answered with
    record Command(Supplier<ApiAnswer> act, Function<Problem, ApiAnswer> refused) {}

    static Route get(String path, Function<ApiCall, ApiAnswer> look) {
        return new Route("GET", path.split("/"), new Work.Look(look));
    }

    static Route post(String path, Function<ApiCall, Command> act) {
        return new Route("POST", path.split("/"), new Work.Act(act));
    }

    static Route put(String path, Function<ApiCall, Command> act) {
        return new Route("PUT", path.split("/"), new Work.Act(act));
    }

    /// Whether it changes something, and so has a body.
    boolean changes() {
        return work instanceof Work.Act;
    }

    /// The number in `pieces`, or `""` if the path has none; empty if `pieces` is another path.
    Optional<String> match(String[] pieces) {
        if (pieces.length != path.length) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < path.length; i++) {
            if (path[i].equals(ID)) {
                id = pieces[i];
            } else if (!path[i].equals(pieces[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }
}
