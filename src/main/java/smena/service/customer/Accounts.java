package smena.service.customer;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.customer.Account;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.Buyer;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.service.people.Rights;
import smena.store.AccountStore;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What sales and refunds do to a customer's account, in their own transaction.
public final class Accounts {
    private final Rights rights;

    public Accounts(Rights rights) {
        this.rights = rights;
    }

    /// The customer of a sale that is being booked.
    ///
    /// @param buyer who, and what is put on their account
    /// @param approval the approval that was used up for it
    public record Charge(Buyer buyer, Optional<Long> approval) {}

    /// The customer of a basket, who may buy `onAccount` of it. Refuses an account without a
    /// customer. Needs [Right#SELL_ON_ACCOUNT]; above their limit or while something is overdue an
    /// approval of [Right#EXCEED_LIMIT] by somebody who has both.
    public Optional<Charge> charge(
            Transaction tx,
            Actor actor,
            UUID basket,
            Optional<Long> customerId,
            Money onAccount,
            LocalDate day) {
        if (customerId.isEmpty()) {
            if (onAccount.isPositive()) {
                throw new Refused(new Problem.CustomerNeeded());
            }
            return Optional.empty();
        }
        Customer customer = present(tx, customerId.get());
        Buyer buyer = new Buyer(customer.id(), customer.name(), onAccount, Optional.empty());
        if (!onAccount.isPositive()) {
            return Optional.of(new Charge(buyer, Optional.empty()));
        }
        String subject = basket.toString();
        boolean within = customer.account().takes(onAccount, customer.facts().terms().limit(), day);
        Optional<Long> approval =
                within
                        ? rights.grant(tx, actor, Right.SELL_ON_ACCOUNT, subject, onAccount)
                                .approval()
                        : beyond(tx, actor, subject, onAccount);
        Optional<LocalDate> due = Optional.of(day.plusDays(customer.facts().terms().daysToPay()));
        return Optional.of(
                new Charge(new Buyer(customer.id(), customer.name(), onAccount, due), approval));
    }

    /// Above the customer's limit: whoever may not sell on account at all hears that first, and
    /// whoever approves it may sell so much on account themselves.
    private Optional<Long> beyond(Transaction tx, Actor actor, String subject, Money onAccount) {
        if (!rights.isOpenTo(tx, actor, Right.SELL_ON_ACCOUNT)) {
            throw new Refused(new Problem.NotAllowed());
        }
        Approval.Ask sale = new Approval.Ask(Right.SELL_ON_ACCOUNT, subject, onAccount);
        Approval.Ask ask = new Approval.Ask(Right.EXCEED_LIMIT, subject, onAccount);
        return rights.grantWithin(tx, actor, ask, role -> role.may(sale)).approval();
    }

    /// Puts on the account what a sale that is booked now leaves open.
    public void post(Transaction tx, Sale sale, Charge charge, JournalEntry entry) {
        if (!charge.buyer().onAccount().isPositive()) {
            return;
        }
        tx.accounts()
                .post(
                        new AccountStore.Posting(
                                charge.buyer().id(),
                                AccountEntry.Kind.SALE,
                                charge.buyer().onAccount(),
                                charge.buyer().due(),
                                sale.id(),
                                Optional.of(sale.shiftId()),
                                sale.employee().id(),
                                charge.approval(),
                                entry.at(),
                                entry.offsetSeconds(),
                                sale.businessDate(),
                                "",
                                entry.seq()));
    }

    /// What a customer owes now: a refund takes at most so much off their account.
    public static Money owed(Transaction tx, long customerId) {
        return tx.accounts().of(customerId).balance();
    }

    /// Takes off the account what a refund gives back to it. The refund's journal entry names the
    /// customer by the key `customer`. Refuses more than is owed.
    ///
    /// @param refundId the row of the refund, which stands already
    public static Account refund(
            Transaction tx,
            long customerId,
            long refundId,
            Money amount,
            Employee by,
            Shift shift,
            JournalEntry entry) {
        Money owed = owed(tx, customerId);
        if (amount.compareTo(owed) > 0) {
            throw new Refused(new Problem.MoreThanOwed(owed));
        }
        return tx.accounts()
                .post(
                        new AccountStore.Posting(
                                customerId,
                                AccountEntry.Kind.REFUND,
                                amount.negated(),
                                Optional.empty(),
                                refundId,
                                Optional.of(shift.id()),
                                by.id(),
                                Optional.empty(),
                                entry.at(),
                                entry.offsetSeconds(),
                                shift.businessDate(),
                                "",
                                entry.seq()));
    }

    /// The customer of this row, if they still buy here.
    static Customer present(Transaction tx, long id) {
        return tx.customers()
                .find(id)
                .filter(Customer::active)
                .orElseThrow(() -> new Refused(new Problem.CustomerNotFound()));
    }
}
