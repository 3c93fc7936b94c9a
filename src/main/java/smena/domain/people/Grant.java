package smena.domain.people;

/// What a role says about a [Right].
///
/// @param permission how far it goes
/// @param limit up to where it is [Permission#ALLOWED]; above, it is as with an approval
public record Grant(Permission permission, Limit limit) {
    /// Without asking.
    public static final Grant ALLOWED = new Grant(Permission.ALLOWED, Limit.NONE);

    /// With somebody's approval.
    public static final Grant WITH_APPROVAL = new Grant(Permission.WITH_APPROVAL, Limit.NONE);

    /// Not at all.
    public static final Grant DENIED = new Grant(Permission.DENIED, Limit.NONE);

    public Grant {
        if (permission != Permission.ALLOWED && !limit.isNone()) {
            throw new IllegalArgumentException("only what is allowed has a limit");
        }
    }

    /// Without asking up to a limit.
    public static Grant upTo(Limit limit) {
        return new Grant(Permission.ALLOWED, limit);
    }
}
