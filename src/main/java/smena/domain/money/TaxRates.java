package smena.domain.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tax rates of a shop, by which each line of a paper is taxed as its rate is on that day.
///
/// @param all in the order in which they were added, archived ones too
/// @param withdrawn the codes of steps that were taken back before their day, each with the code of
///     its rate: a draft, a file or another program may still name one
public record TaxRates(List<ShopTaxRate> all, Map<String, String> withdrawn) {
    public TaxRates {
        all = List.copyOf(all);
        withdrawn = Map.copyOf(withdrawn);
    }

    /// None of whose steps was ever taken back.
    public TaxRates(List<ShopTaxRate> all) {
        this(all, Map.of());
    }

    /// What `rate`, or the rate it is a step of, takes on a business date; itself where the shop
    /// knows no such rate.
    public TaxRate on(TaxRate rate, LocalDate day) {
        return rate(rate.code(), day).orElse(rate);
    }

    /// What the rate of this code, or the rate it is a step of, takes on a business date; empty for
    /// an unknown code.
    public Optional<TaxRate> rate(String code, LocalDate day) {
        return of(code).map(known -> known.on(day));
    }

    /// The rate of this code, or the one whose step has it or had it until it was taken back; empty
    /// for an unknown code.
    public Optional<ShopTaxRate> of(String code) {
        String named = withdrawn.getOrDefault(code, code);
        return all.stream().filter(known -> known.isOf(named)).findFirst();
    }

    /// Whether there is a rate, or a step of one, of this code; also one that was taken back.
    public boolean knows(String code) {
        return of(code).isPresent();
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
