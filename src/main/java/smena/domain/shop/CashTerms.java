package smena.domain.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/// Up to how much a receipt may be paid in cash.
///
/// @param receiptLimit receipts above it take no cash; empty for no limit
/// @param from the day from which that holds
public record CashTerms(Optional<Money> receiptLimit, LocalDate from) {
    /// What the law of Uzbekistan says: above 25,000,000 soʻm no cash, from 1 April 2026 on.
    public static final CashTerms USUAL =
            new CashTerms(Optional.of(Money.of(2_500_000_000L)), LocalDate.of(2026, 4, 1));

    /// The same; refuses what no shop can have.
    public CashTerms checked() {
        if (receiptLimit.filter(limit -> !limit.isPositive()).isPresent()) {
            throw new Refused(new Problem.BadSetting("law.cashLimit"));
        }
        return this;
    }

    /// The limit that holds on `day`.
    public Optional<Money> limitOn(LocalDate day) {
        return day.isBefore(from) ? Optional.empty() : receiptLimit;
    }
}
