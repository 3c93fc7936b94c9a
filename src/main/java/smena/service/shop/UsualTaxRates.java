package smena.service.shop;

import smena.domain.money.TaxRate;

import java.util.List;

/// The tax rates a new shop begins with. They are data of the shop from then on.
public final class UsualTaxRates {
    /// Uzbekistan's: the Tax Code's 12 %, 0 % and exempt. The first is that of products that name
    /// none.
    public static final List<TaxRate> ALL =
            List.of(
                    new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200),
                    new TaxRate("VAT0", TaxRate.Kind.ZERO, 0),
                    new TaxRate("EXEMPT", TaxRate.Kind.EXEMPT, 0));

    private UsualTaxRates() {}
}
