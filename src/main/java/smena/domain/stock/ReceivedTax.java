package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.TaxRates;

import java.time.LocalDate;
import java.util.Optional;

/// How goods that come in are taxed: as their rate is on the day of the supplier's paper.
///
/// @param rates the shop's
/// @param own the code of the product's rate
/// @param today the business date by which a paper without a date is taxed
public record ReceivedTax(TaxRates rates, String own, LocalDate today) {
    /// The tax inside a cost.
    ///
    /// @param named the code that the line names; an empty code says that its supplier pays none
    /// @param written the day of the paper
    public Money in(Money cost, Optional<String> named, Optional<LocalDate> written) {
        return rates.rate(named.orElse(own), written.orElse(today))
                .map(cost::taxAt)
                .orElse(Money.ZERO);
    }
}
