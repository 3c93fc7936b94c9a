package smena.service.people;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.Transaction;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// Checks, inside the transaction of an act, whether its actor may do it.
public final class Rights {
    /// Who may do an act that their role allows, and what somebody hears who let another approve.
    private record Fit(Predicate<Employee> who, Problem otherwise) {}

    private static final Fit ANYBODY = new Fit(_ -> true, new Problem.ApprovalNotValid());

    private final Journal journal;

    public Rights(Journal journal) {
        this.journal = journal;
    }

    /// A granted right.
    ///
    /// @param by the person as currently stored
    /// @param approval the row of the approval that was used up; empty where none was needed
    public record Granted(Employee by, Optional<Long> approval) {}

    /// Grants the right if the actor has it or brings an approval that fits, which is then used up;
    /// for a right that [Right#asksOwnPin] always by an approval, which may be the actor's own.
    /// Refuses with [Problem.NotAllowed] or [Problem.ApprovalNeeded] otherwise.
    public Granted grant(Transaction tx, Actor actor, Right right, String subject, Money amount) {
        Employee employee = present(tx, actor);
        if (employee.role().permission(right) == Permission.DENIED) {
            throw new Refused(new Problem.NotAllowed());
        }
        return granted(tx, actor, employee, new Approval.Ask(right, subject, amount), ANYBODY);
    }

    /// The same for an act that a role may do up to a limit: above it the actor needs an approval
    /// like somebody without the right, and whoever approves it must be within the limit.
    ///
    /// @param within whether the act is within a role's limit
    public Granted grantWithin(
            Transaction tx, Actor actor, Approval.Ask ask, Predicate<Role> within) {
        Employee employee = present(tx, actor);
        if (employee.role().permission(ask.right()) == Permission.DENIED) {
            throw new Refused(new Problem.NotAllowed());
        }
        Fit fit = new Fit(who -> within.test(who.role()), new Problem.ApproverBelowLimit());
        return granted(tx, actor, employee, ask, fit);
    }

    /// The same for an act that depends on the person, not on their role alone: who is not fit for
    /// it needs the approval of somebody who is.
    ///
    /// @param fit whether a person is
    /// @param otherwise refused with this where who approved it is not fit either
    public Granted grantFit(
            Transaction tx,
            Actor actor,
            Approval.Ask ask,
            Predicate<Employee> fit,
            Problem otherwise) {
        Employee employee = present(tx, actor);
        if (employee.role().permission(ask.right()) == Permission.DENIED) {
            throw new Refused(new Problem.NotAllowed());
        }
        return granted(tx, actor, employee, ask, new Fit(fit, otherwise));
    }

    /// The same for an act that anyone may do with an approval, even if their role does not allow
    /// it otherwise.
    public Granted grantOnce(
            Transaction tx, Actor actor, Right right, String subject, Money amount) {
        Approval.Ask ask = new Approval.Ask(right, subject, amount);
        return granted(tx, actor, present(tx, actor), ask, ANYBODY);
    }

    /// A decision about the till itself, which anybody at it may bring somebody with
    /// [Right#EDIT_SETTINGS] to take.
    public Employee decide(Transaction tx, Actor actor) {
        return grantOnce(tx, actor, Right.EDIT_SETTINGS, "", Money.ZERO).by();
    }

    private Granted granted(
            Transaction tx, Actor actor, Employee employee, Approval.Ask ask, Fit fit) {
        boolean has = employee.role().may(ask) && fit.who().test(employee);
        if (has && !ask.right().asksOwnPin()) {
            return new Granted(employee, Optional.empty());
        }
        long id = actor.approval().orElseThrow(() -> new Refused(new Problem.ApprovalNeeded(ask)));
        Instant now = journal.now().at();
        Approval approval =
                tx.people()
                        .unusedApproval(id)
                        .filter(given -> given.askedBy().id() == employee.id())
                        .filter(given -> given.act().equals(ask))
                        .filter(given -> given.isGoodAt(now))
                        .filter(given -> approverMayStill(tx, given))
                        .orElseThrow(() -> new Refused(new Problem.ApprovalNotValid()));
        if (!fit.who().test(current(tx, approval.approvedBy()))) {
            throw new Refused(fit.otherwise());
        }
        tx.people().useApproval(approval.id(), now);
        journal.append(
                tx,
                EntryKind.APPROVAL_USED,
                employee,
                tx.shifts().open().map(Shift::id),
                "approval",
                approval.id(),
                "at",
                now.toEpochMilli());
        return new Granted(employee, Optional.of(approval.id()));
    }

    /// The person who may do it, see [#grant].
    public Employee require(
            Transaction tx, Actor actor, Right right, String subject, Money amount) {
        return grant(tx, actor, right, subject, amount).by();
    }

    /// The same for an act without a subject.
    public Employee require(Transaction tx, Actor actor, Right right) {
        return require(tx, actor, right, "", Money.ZERO);
    }

    /// Whether the actor's role may do it, alone or with an approval.
    public boolean isOpenTo(Transaction tx, Actor actor, Right right) {
        return present(tx, actor).role().permission(right) != Permission.DENIED;
    }

    /// Whether the actor's role may do it alone.
    public boolean may(Transaction tx, Actor actor, Right right) {
        return present(tx, actor).role().may(right);
    }

    private static Employee present(Transaction tx, Actor actor) {
        return tx.people()
                .find(actor.employee().id())
                .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
    }

    /// The person as they are stored now.
    private static Employee current(Transaction tx, Employee person) {
        return tx.people().find(person.id()).orElse(person);
    }

    private static boolean approverMayStill(Transaction tx, Approval given) {
        return tx.people()
                .find(given.approvedBy().id())
                .filter(approver -> approver.role().may(given.act()))
                .isPresent();
    }
}
