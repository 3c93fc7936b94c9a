package smena.store;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.TAX_RATE;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Discount;

import java.time.LocalDate;
import java.util.Optional;

/// Values that stand in more than one table.
final class Rows {
    private static volatile Date newest = new Date("1970-01-01", LocalDate.EPOCH);

    private record Date(String text, LocalDate date) {}

    private Rows() {}

    /// The tax rate of a row that selects its code, kind and percentage.
    static TaxRate taxRate(KeptRow row) {
        return taxRate(
                row.text(TAX_RATE.CODE),
                row.text(TAX_RATE.KIND),
                row.number(TAX_RATE.BASIS_POINTS));
    }

    /// The person that a document names, of a row that selects their number, name and role. Nobody
    /// acts by what it says of their role, see [Role#named].
    static Employee employee(KeptRow row) {
        return new Employee(
                row.number(PERSON.ID), row.text(PERSON.NAME), Role.named(row.text(PERSON.ROLE)));
    }

    /// A date as it is stored. One is asked for again and again, that of the open shift, and
    /// reading it takes longer than the row it stands in.
    static LocalDate date(String text) {
        Date known = newest;
        if (!known.text().equals(text)) {
            known = new Date(text, LocalDate.parse(text));
            newest = known;
        }
        return known.date();
    }

    static TaxRate taxRate(String code, String kind, long basisPoints) {
        return new TaxRate(code, TaxRate.Kind.valueOf(kind), (int) basisPoints);
    }

    static Optional<Discount> discount(@Nullable String kind, @Nullable Long value) {
        if (kind == null || value == null) {
            return Optional.empty();
        }
        return Optional.of(
                kind.equals("AMOUNT")
                        ? new Discount.Amount(Money.of(value))
                        : new Discount.Percent(value.intValue()));
    }

    static @Nullable String kind(Optional<Discount> discount) {
        return discount.map(d -> d instanceof Discount.Amount ? "AMOUNT" : "PERCENT").orElse(null);
    }

    static @Nullable Long value(Optional<Discount> discount) {
        return discount.map(
                        d ->
                                switch (d) {
                                    case Discount.Amount(Money off) -> off.minor();
                                    case Discount.Percent(int points) -> (long) points;
                                })
                .orElse(null);
    }
}
