package smena.domain.shift;

/// What the person who counted the drawer is told: that the count is stored, and nothing of what
/// should have been there.
///
/// @param place its order among the counts of this closing, from 1
/// @param mayCompare whether they may see the comparison without an approval
public record KeptCount(long place, boolean mayCompare) {}
