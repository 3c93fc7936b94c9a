package smena.domain.shop;

import smena.domain.Problem;
import smena.domain.Refused;

/// What the shop does about goods that keep to a day. Source: `domain.md` §10.5.
///
/// @param refused whether a product whose batches are all past their day is not sold; otherwise the
///     till only warns
/// @param nearDays how many days before its day a batch is near it
public record ExpiryTerms(boolean refused, int nearDays) {
    /// The most days.
    public static final int MOST_DAYS = 365;

    /// What a new shop begins with.
    public static final ExpiryTerms USUAL = new ExpiryTerms(false, 7);

    /// The same; refuses what no shop can have.
    public ExpiryTerms checked() {
        if (nearDays < 1 || nearDays > MOST_DAYS) {
            throw new Refused(new Problem.BadDayCount(MOST_DAYS));
        }
        return this;
    }
}
