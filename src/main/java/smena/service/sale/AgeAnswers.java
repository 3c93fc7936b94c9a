package smena.service.sale;

import smena.domain.Problem;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.AgeProof;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.BasketLine;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// Who may answer for a customer's age, and what the journal says of the answer.
final class AgeAnswers {
    private final Journal journal;
    private final Rights rights;

    AgeAnswers(Journal journal, Rights rights) {
        this.journal = journal;
        this.rights = rights;
    }

    /// The customer is old enough. A seller who is known to be too young themselves needs somebody
    /// who is not.
    void yes(Transaction tx, Actor actor, AgeQuestion asked, AgeProof proof) {
        Predicate<Employee> oldEnough =
                who ->
                        tx.people()
                                .birthDate(who.id())
                                .map(born -> !born.isAfter(asked.latestBirth()))
                                .orElse(true);
        Approval.Ask ask =
                new Approval.Ask(Right.CONFIRM_AGE, asked.basket().toString(), Money.ZERO);
        Employee by =
                rights.grantFit(
                                tx,
                                actor,
                                ask,
                                oldEnough,
                                new Problem.ApproverTooYoung(asked.age()))
                        .by();
        note(tx, by, asked, "YES", proof.name());
    }

    /// The customer is too young, or shows nothing.
    void no(Transaction tx, Employee by, AgeQuestion asked) {
        note(tx, by, asked, "NO", "");
    }

    private void note(Transaction tx, Employee by, AgeQuestion asked, String answer, String proof) {
        LocalDate born = asked.latestBirth();
        List<Object> products =
                asked.lines().stream().<Object>map(BasketLine::productId).distinct().toList();
        journal.append(
                tx,
                EntryKind.AGE_CHECKED,
                by,
                tx.shifts().open().map(Shift::id),
                "basket",
                asked.basket().toString(),
                "age",
                asked.age(),
                "born",
                born.toString(),
                "answer",
                answer,
                "proof",
                proof,
                "asked",
                products);
    }
}
