package smena.domain.shift;

/// What was counted beside what should be in the drawer.
///
/// @param figures every figure of the shift, the count among them
/// @param causes where the difference may come from
public record Comparison(ShiftReport figures, DifferenceCauses causes) {}
