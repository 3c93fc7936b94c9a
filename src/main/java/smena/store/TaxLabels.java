package smena.store;

import smena.domain.figures.Label;
import smena.domain.money.TaxRate;
import smena.domain.money.TaxRates;

import java.time.LocalDate;

/// What the rows of a report by tax are called: a row for each percentage that was taken.
///
/// @param rates the shop's
record TaxLabels(TaxRates rates) {
    private static final int WHOLE = 100;

    /// What a product of this rate is taxed at on a business date.
    TaxRate on(TaxRate rate, LocalDate day) {
        return rates.on(rate, day);
    }

    /// The label of what was booked: the shop's name for the rate, else its code, and the
    /// percentage of what it takes from a later day on.
    Label of(TaxRate booked) {
        return rates.all().stream()
                .filter(
                        rate ->
                                rate.steps().stream()
                                        .anyMatch(s -> s.rate().code().equals(booked.code())))
                .findFirst()
                .map(
                        rate -> {
                            String name = rate.name().isEmpty() ? rate.code() : rate.name();
                            boolean first = rate.code().equals(booked.code());
                            return new Label(
                                    booked.code(), first ? name : name + ", " + percent(booked));
                        })
                .orElse(Label.of(booked.code()));
    }

    private static String percent(TaxRate rate) {
        int rest = rate.basisPoints() % WHOLE;
        String whole = Integer.toString(rate.basisPoints() / WHOLE);
        String parts = rest == 0 ? "" : ".%02d".formatted(rest);
        return whole + parts + " %";
    }
}
