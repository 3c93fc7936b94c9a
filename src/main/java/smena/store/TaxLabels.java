package smena.store;

import smena.domain.figures.Label;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxRate;
import smena.domain.money.TaxRates;

import java.time.LocalDate;
import java.util.Optional;

/// What the rows of a report by tax are called: a row for each percentage that was taken.
///
/// @param rates the shop's
record TaxLabels(TaxRates rates) {
    /// What a product of this rate is taxed at on a business date.
    TaxRate on(TaxRate rate, LocalDate day) {
        return rates.on(rate, day);
    }

    /// The label of what was booked: the shop's name for the rate, else its code, and what it took
    /// where the rate takes something else on another day.
    Label of(TaxRate booked) {
        return rates.of(booked.code())
                .map(rate -> label(rate, booked))
                .orElse(Label.of(booked.code()));
    }

    private Label label(ShopTaxRate rate, TaxRate booked) {
        return new Label(
                booked.code(),
                rate.name().isEmpty() ? rate.code() : rate.name(),
                Optional.of(booked).filter(_ -> differs(rate, booked)));
    }

    private boolean differs(ShopTaxRate rate, TaxRate booked) {
        return rate.steps().size() > 1 || rates.withdrawn().containsKey(booked.code());
    }
}
