package smena.service.shift;

/// What a closing asks for.
///
/// @param reason why the drawer differs; may be empty up to the shop's limit
/// @param otherwise stands for the reason where the drawer differs and none is given; empty
///     where a difference above the limit must be explained
/// @param carryParked whether parked baskets go over to the next shift
/// @param uncounted a manager closes without a count; needs a reason
public record ClosingRequest(
        String reason, String otherwise, boolean carryParked, boolean uncounted) {
    /// One whose difference must be explained.
    public ClosingRequest(String reason, boolean carryParked, boolean uncounted) {
        this(reason, "", carryParked, uncounted);
    }
}
