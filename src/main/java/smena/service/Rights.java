package smena.service;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Cashier;
import smena.domain.people.Right;
import smena.store.Transaction;

/// Asks, inside the transaction of an act, whether its actor may do it.
final class Rights {
    private final Journal journal;

    Rights(Journal journal) {
        this.journal = journal;
    }

    /// The person as they stand in the books now, if they may do it themselves or bring a yes that
    /// fits; the yes is used up. Refuses with [Problem.ApprovalNeeded] otherwise.
    Cashier require(Transaction tx, Actor actor, Right right, String subject, Money amount) {
        Cashier cashier =
                tx.people()
                        .find(actor.cashier().id())
                        .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
        if (cashier.role().may(right)) {
            return cashier;
        }
        Approval.Ask ask = new Approval.Ask(right, subject, amount);
        long id = actor.approval().orElseThrow(() -> new Refused(new Problem.ApprovalNeeded(ask)));
        Approval approval =
                tx.people()
                        .unusedApproval(id)
                        .filter(given -> given.askedBy().id() == cashier.id())
                        .filter(given -> given.act().equals(ask))
                        .orElseThrow(() -> new Refused(new Problem.ApprovalNotValid()));
        tx.people().useApproval(approval.id(), journal.now().at());
        return cashier;
    }

    /// The same for an act without a subject.
    Cashier require(Transaction tx, Actor actor, Right right) {
        return require(tx, actor, right, "", Money.ZERO);
    }
}
