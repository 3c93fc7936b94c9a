package smena.service.people;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Right;
import smena.store.Transaction;

/// Somebody has to be left who may change people and settings.
final class LastManager {
    private LastManager() {}

    /// Refuses the change that was made in this transaction where nobody is.
    static void requireOne(Transaction tx) {
        boolean left =
                tx.people().working().stream()
                        .anyMatch(person -> person.role().may(Right.EDIT_SETTINGS));
        if (!left) {
            throw new Refused(new Problem.LastManager());
        }
    }
}
