package smena.domain.customer;

/// Which customers a list shows.
public enum DebtFilter {
    /// Everybody who buys here.
    ALL,
    /// Whoever owes something.
    OWING,
    /// Whoever owes something that should have been paid.
    OVERDUE
}
