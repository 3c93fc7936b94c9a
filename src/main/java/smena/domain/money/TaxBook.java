package smena.domain.money;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The tax rates as the office edits them.
///
/// @param rates in the shop's order; a step that is new has no code yet
/// @param usual the code of the rate that products get which name none
public record TaxBook(List<ShopTaxRate> rates, String usual) {
    /// The most rates of a shop.
    public static final int MOST = 20;

    /// No law says today what is taxed in so many years.
    private static final int MOST_YEARS = 10;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.]{1,16}");

    /// The rate of this code.
    public Optional<ShopTaxRate> rate(String code) {
        return rates.stream().filter(rate -> rate.code().equals(code)).findFirst();
    }

    /// The same with tidy names. Refuses what no shop can have: two rates of one code or name, a
    /// usual one that is not in use, another percentage on a day before `earliest`.
    public TaxBook checked(LocalDate earliest) {
        List<ShopTaxRate> tidy = rates.stream().map(TaxBook::tidy).toList();
        if (tidy.size() > MOST) {
            throw new Refused(new Problem.TooManyTaxRates(MOST));
        }
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (ShopTaxRate rate : tidy) {
            if (!codes.add(rate.code().toLowerCase(Locale.ROOT))) {
                throw new Refused(new Problem.TaxCodeTaken(rate.code()));
            }
            String name = rate.name().toLowerCase(Locale.ROOT);
            if (rate.active() && !name.isEmpty() && !names.add(name)) {
                throw new Refused(new Problem.TaxNameTaken(rate.name()));
            }
            checkSteps(rate, earliest);
        }
        if (tidy.stream().noneMatch(rate -> rate.active() && rate.code().equals(usual))) {
            throw new Refused(new Problem.UsualTaxRateArchived());
        }
        return new TaxBook(tidy, usual);
    }

    private static ShopTaxRate tidy(ShopTaxRate rate) {
        if (!CODE.matcher(rate.code()).matches()) {
            throw new Refused(new Problem.BadTaxCode());
        }
        return rate.named(
                TypedText.optional(rate.name(), ShopTaxRate.LONGEST_NAME, new Problem.BadName()));
    }

    private static void checkSteps(ShopTaxRate rate, LocalDate earliest) {
        Set<LocalDate> days = new HashSet<>();
        for (ShopTaxRate.Step step : rate.steps()) {
            LocalDate since = step.since().orElse(LocalDate.MIN);
            if (step.since().isPresent() && step.rate().code().isEmpty()) {
                checkDay(since, earliest);
            }
            if (!days.add(since)) {
                throw new Refused(new Problem.TaxDayTaken(rate.code(), since));
            }
        }
    }

    private static void checkDay(LocalDate since, LocalDate earliest) {
        LocalDate latest = earliest.plusYears(MOST_YEARS);
        if (since.isBefore(earliest)) {
            throw new Refused(new Problem.TaxDayPast(since, earliest));
        }
        if (since.isAfter(latest)) {
            throw new Refused(new Problem.TaxDayFar(since, latest));
        }
    }
}
