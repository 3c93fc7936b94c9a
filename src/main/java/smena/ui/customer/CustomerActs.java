package smena.ui.customer;

import javafx.scene.Node;

import smena.domain.customer.AccountEntry;

/// What can be done on the page of customers, with the one that is selected.
interface CustomerActs {
    /// Adds a customer.
    void add();

    /// Takes a repayment.
    void repay();

    /// Shows the text that reminds them.
    void remind();

    /// Prints their statement.
    void printStatement();

    /// Changes their limit and days to pay.
    void terms();

    /// Shows what is done more rarely, below `place`.
    void more(Node place);

    /// Shows the paper of an entry of their account.
    void open(AccountEntry entry);
}
