package smena.domain.figures;

import smena.domain.figures.Grouping.Source;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a report of sales can be narrowed to, in the order in which it is said.
public enum SalesFacet {
    /// The category of the products now.
    CATEGORY(Optional.of(Source.LINES)),
    /// Who sold or took back.
    CASHIER(Optional.empty()),
    /// A way to pay: what was paid by it.
    METHOD(Optional.of(Source.PAYMENTS)),
    /// Whose receipt it is.
    CUSTOMER(Optional.empty()),
    /// Who delivers the products now.
    SUPPLIER(Optional.of(Source.LINES));

    private final Optional<Source> knownBy;

    SalesFacet(Optional<Source> knownBy) {
        this.knownBy = knownBy;
    }

    /// What alone knows of it; empty where lines and payments do.
    Optional<Source> knownBy() {
        return knownBy;
    }

    /// Whether a payment cannot be told by it, or a line.
    public boolean isAgainst(SalesFacet other) {
        return knownBy.isPresent() && other.knownBy.isPresent() && !knownBy.equals(other.knownBy);
    }

    /// Whether a reader has to know what it leaves out.
    public boolean hasNote() {
        return this == METHOD || this == SUPPLIER || this == CUSTOMER;
    }

    /// Its name for programs and the command line, such as `category`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of that name.
    public static Optional<SalesFacet> named(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
