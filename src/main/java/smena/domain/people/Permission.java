package smena.domain.people;

/// How far a role goes with a [Right].
public enum Permission {
    /// May do it.
    ALLOWED,
    /// May do it with another person's [Approval].
    WITH_APPROVAL,
    /// May not do it, not even with an approval.
    DENIED
}
