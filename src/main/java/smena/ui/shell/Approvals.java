package smena.ui.shell;

import smena.domain.people.Actor;
import smena.domain.people.Approval;

import java.util.function.Consumer;

/// Asks another person for approval. Who gives up is not heard of again.
@FunctionalInterface
public interface Approvals {
    /// Asks for `ask`; `granted` gets the asker with the approval in hand.
    void ask(Approval.Ask ask, Consumer<Actor> granted);
}
