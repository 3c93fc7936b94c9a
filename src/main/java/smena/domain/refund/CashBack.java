package smena.domain.refund;

import smena.domain.money.Money;

/// The cash of a sale, and what of it went back. What is given back in cash is rounded
/// cumulatively: each time what the cash given back so far should be, less what was given before.
///
/// @param exact what was to be settled in cash before it was rounded
/// @param applied what was paid in cash
/// @param exactBack what went back of it before it was rounded
/// @param back what was given back in cash
/// @param setOff whether some of it was or is set off by an exchange, which is never rounded
record CashBack(Money exact, Money applied, Money exactBack, Money back, boolean setOff) {
    /// What to give back in cash for `more`; never negative. The last of it takes the exact rest of
    /// what was applied. Cash that was not paid in cash is rounded by itself.
    Money give(Money more, long step) {
        if (more.isZero()) {
            return Money.ZERO;
        }
        if (setOff) {
            return more.roundedTo(step);
        }
        Money after = exactBack.plus(more);
        Money beyond = after.minus(exact);
        Money wanted =
                beyond.isNegative()
                        ? after.roundedTo(step).min(applied)
                        : applied.plus(beyond.roundedTo(step));
        Money give = wanted.minus(back);
        return give.isNegative() ? Money.ZERO : give;
    }

    /// After `given` was given back for `more`.
    CashBack after(Money more, Money given) {
        return new CashBack(exact, applied, exactBack.plus(more), back.plus(given), setOff);
    }

    /// After `amount` of it was set off by an exchange.
    CashBack afterSetOff(Money amount) {
        return new CashBack(exact, applied, exactBack.plus(amount), back.plus(amount), true);
    }

    /// What was given back in cash beyond what was to be settled in cash, before it was rounded.
    Money beyond() {
        Money beyond = exactBack.minus(exact);
        return beyond.isNegative() ? Money.ZERO : beyond;
    }

    /// What was not given back yet, before it is rounded.
    Money left() {
        Money left = exact.minus(exactBack);
        return left.isNegative() ? Money.ZERO : left;
    }
}
