package smena.domain.people;

import smena.domain.money.Money;

/// Up to where somebody does an act without asking; above it they need an approval.
///
/// @param most the most: minor units of money, or ten-thousandths, see [Right#limit]
/// @param days the most days since the sale
public record Limit(long most, int days) {
    /// What stands for no limit of days.
    public static final int ANY_DAY = Integer.MAX_VALUE;

    /// No limit at all.
    public static final Limit NONE = new Limit(Long.MAX_VALUE, ANY_DAY);

    public Limit {
        if (most < 0 || days < 0) {
            throw new IllegalArgumentException("limit " + most + ", " + days + " days");
        }
    }

    /// What a limit of a right is measured in.
    public enum Kind {
        /// The right has no limit.
        NONE,
        /// Ten-thousandths of the price.
        PERCENT,
        /// An amount.
        MONEY,
        /// An amount, and days since the sale.
        MONEY_AND_DAYS;

        /// Whether it is an amount of money.
        public boolean isMoney() {
            return this == MONEY || this == MONEY_AND_DAYS;
        }

        /// Whether this limit can be set for a right of this kind.
        public boolean fits(Limit limit) {
            return switch (this) {
                case NONE -> limit.equals(Limit.NONE);
                case PERCENT, MONEY -> limit.days() == ANY_DAY;
                case MONEY_AND_DAYS -> true;
            };
        }
    }

    /// At most this much money.
    public static Limit upTo(Money most) {
        return new Limit(most.minor(), ANY_DAY);
    }

    /// At most this much money, this many days after the sale.
    public static Limit upTo(Money most, int days) {
        return new Limit(most.minor(), days);
    }

    /// At most this share of a price, in ten-thousandths.
    public static Limit percent(int points) {
        return new Limit(points, ANY_DAY);
    }

    /// Whether there is none.
    public boolean isNone() {
        return equals(NONE);
    }

    /// Whether this much money is within it.
    public boolean allows(Money amount) {
        return amount.minor() <= most;
    }

    /// Whether this much money is within it, this many days after the sale.
    public boolean allows(Money amount, long since) {
        return allows(amount) && since <= days;
    }

    /// Whether this much of `price` is within it, where it is a share.
    public boolean allows(Money part, Money price) {
        return most == Long.MAX_VALUE || part.compareTo(price.percent((int) most)) <= 0;
    }
}
