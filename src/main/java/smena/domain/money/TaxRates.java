package smena.domain.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The tax rates of a shop, by which each line of a paper is taxed as its rate is on that day.
///
/// @param all in the order in which they were added, archived ones too
public record TaxRates(List<ShopTaxRate> all) {
    /// What `rate`, or the rate it is a step of, takes on a business date; itself where the shop
    /// knows no such rate.
    public TaxRate on(TaxRate rate, LocalDate day) {
        return rate(rate.code(), day).orElse(rate);
    }

    /// What the rate of this code, or the rate it is a step of, takes on a business date; empty for
    /// an unknown code.
    public Optional<TaxRate> rate(String code, LocalDate day) {
        return all.stream()
                .filter(known -> known.isOf(code))
                .findFirst()
                .map(known -> known.on(day));
    }

    /// Whether there is a rate, or a step of one, of this code.
    public boolean knows(String code) {
        return all.stream().anyMatch(known -> known.isOf(code));
    }

    /// The code that a line of `code` is booked with on a business date; none where it has none.
    public String codeOn(String code, LocalDate day) {
        return rate(code, day).map(TaxRate::code).orElse(code);
    }

    /// Those that products may get.
    public List<ShopTaxRate> inUse() {
        return all.stream().filter(ShopTaxRate::active).toList();
    }

    /// Whether products may get the rate of this code.
    public boolean offers(String code) {
        return inUse().stream().anyMatch(known -> known.code().equals(code));
    }

    /// Those that products may get as a person chooses among them on a business date.
    public List<OfferedRate> choices(LocalDate day) {
        return inUse().stream().map(rate -> choice(rate, day)).toList();
    }

    private OfferedRate choice(ShopTaxRate known, LocalDate day) {
        TaxRate now = known.on(day);
        long alike =
                inUse().stream()
                        .map(other -> other.on(day))
                        .filter(
                                other ->
                                        other.kind() == now.kind()
                                                && other.basisPoints() == now.basisPoints())
                        .count();
        String code = alike > 1 ? known.code() : "";
        return new OfferedRate(
                new TaxRate(known.code(), now.kind(), now.basisPoints()),
                known.name().isEmpty() ? code : known.name());
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
