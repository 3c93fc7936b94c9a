package smena.service.shift;

/// The options of a closing.
///
/// @param reason why the drawer differs; may be empty up to the shop's limit
/// @param otherwise used as the reason where the drawer differs and none is given; empty where a
///     difference above the limit must be explained
/// @param carryParked whether parked baskets go over to the next shift
/// @param uncounted whether a manager closes without a count; needs a reason
public record ClosingRequest(
        String reason, String otherwise, boolean carryParked, boolean uncounted) {
    /// A closing whose difference must be explained.
    public ClosingRequest(String reason, boolean carryParked, boolean uncounted) {
        this(reason, "", carryParked, uncounted);
    }
}
