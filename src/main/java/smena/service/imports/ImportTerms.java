package smena.service.imports;

import smena.domain.money.TaxRate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a shop says about a file.
///
/// @param rates the shop's tax rates
/// @param usualRate the code of the rate of a product whose file names none
/// @param otherShelf the category of a product whose file names none
/// @param madeUpPrices whether prices may be made up where the file has none
/// @param columns what a person has said that its columns are
/// @param units what the file's words for units mean
/// @param today the day from which rules of the law hold that a file names
/// @param unprintable which characters of a text the paper lacks
/// @param update whether rows may be about products that are there, and say only what changes
public record ImportTerms(
        List<TaxRate> rates,
        String usualRate,
        String otherShelf,
        boolean madeUpPrices,
        ChosenColumns columns,
        Map<String, UnitMeaning> units,
        LocalDate today,
        UnaryOperator<String> unprintable,
        boolean update) {
    /// The terms of a file of new products.
    public ImportTerms(
            List<TaxRate> rates,
            String usualRate,
            String otherShelf,
            boolean madeUpPrices,
            ChosenColumns columns,
            Map<String, UnitMeaning> units,
            LocalDate today,
            UnaryOperator<String> unprintable) {
        this(rates, usualRate, otherShelf, madeUpPrices, columns, units, today, unprintable, false);
    }
}
