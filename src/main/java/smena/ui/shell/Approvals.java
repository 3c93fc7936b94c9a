package smena.ui.shell;

import smena.domain.people.Actor;
import smena.domain.people.Approval;

import java.util.function.Consumer;

/// Asks another person for approval. There is no callback after a cancel.
@FunctionalInterface
public interface Approvals {
    /// Asks for `ask`; `granted` gets the asker with the approval in hand.
    void ask(Approval.Ask ask, Consumer<Actor> granted);
}
