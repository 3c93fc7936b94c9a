package smena.service.printjob;

import smena.domain.customer.AccountStatement;
import smena.domain.customer.DebtorList;
import smena.store.Transaction;

/// What papers about debts are made of.
public interface AccountPapers {
    /// The account of the customer with this id as it stands now.
    AccountStatement statement(Transaction tx, long customerId);

    /// Whoever owes something now.
    DebtorList debtors(Transaction tx);
}
