package smena.domain.money;

/// A rate of tax, held as data of the shop. Exempt is not the same as 0 %: they stand apart on
/// every report, though neither adds tax.
///
/// @param code the shop's short name for it, such as `VAT12`
/// @param kind what it is in law
/// @param basisPoints ten-thousandths: 1200 is 12 %; 0 unless the kind is STANDARD
public record TaxRate(String code, Kind kind, int basisPoints) {
    /// What a rate is in law.
    public enum Kind {
        /// Taxed.
        STANDARD,
        /// Taxed at 0 %.
        ZERO,
        /// Not taxed at all.
        EXEMPT
    }

    /// Refuses a rate that contradicts its kind.
    public TaxRate {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("a tax rate lies between 0 and 100 %");
        }
        if (kind != Kind.STANDARD && basisPoints != 0) {
            throw new IllegalArgumentException("only a standard rate has a percentage");
        }
    }
}
