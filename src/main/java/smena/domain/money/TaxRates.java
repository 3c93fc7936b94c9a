package smena.domain.money;

import java.time.LocalDate;
import java.util.List;

/// The tax rates of a shop, by which each line of a paper is taxed as its rate is on that day.
///
/// @param all in the order in which they were added, archived ones too
public record TaxRates(List<ShopTaxRate> all) {
    /// What `rate`, or the rate it is a step of, takes on a business date; itself where the shop
    /// knows no such rate.
    public TaxRate on(TaxRate rate, LocalDate day) {
        return all.stream()
                .filter(known -> known.isOf(rate.code()))
                .findFirst()
                .map(known -> known.on(day))
                .orElse(rate);
    }

    /// Whether there is a rate, or a step of one, of this code.
    public boolean knows(String code) {
        return all.stream().anyMatch(known -> known.isOf(code));
    }

    /// The code that a line of `code` is booked with on a business date; none where it has none.
    public String codeOn(String code, LocalDate day) {
        return all.stream()
                .filter(known -> known.isOf(code))
                .findFirst()
                .map(known -> known.on(day).code())
                .orElse(code);
    }

    /// Those that products may get.
    public List<ShopTaxRate> inUse() {
        return all.stream().filter(ShopTaxRate::active).toList();
    }

    /// Whether products may get the rate of this code.
    public boolean offers(String code) {
        return inUse().stream().anyMatch(known -> known.code().equals(code));
    }

    /// What those that products may get take on a business date, each under its own code.
    public List<TaxRate> offered(LocalDate day) {
        return inUse().stream()
                .map(
                        known -> {
                            TaxRate now = known.on(day);
                            return new TaxRate(known.code(), now.kind(), now.basisPoints());
                        })
                .toList();
    }
}
