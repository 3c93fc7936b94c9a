package smena.domain.catalog;

import smena.domain.money.Money;

import java.util.List;

/// A product to be added to the catalogue.
///
/// @param name as on the shelf, 1 to 300 characters
/// @param barcodes its codes as the shop writes them; none where it is picked by hand
/// @param category the name of its category; created where it does not exist
/// @param price for one unit, tax included
/// @param unit what its quantity is counted in
/// @param taxCode the code of its tax rate
/// @param rules what the law asks for when it is sold
/// @param extras what else is said of it
public record NewProduct(
        String name,
        List<String> barcodes,
        String category,
        Money price,
        Unit unit,
        String taxCode,
        SaleRules rules,
        ProductExtras extras) {
    public NewProduct {
        barcodes = List.copyOf(barcodes);
    }

    /// A product of which the law asks nothing.
    public NewProduct(
            String name,
            List<String> barcodes,
            String category,
            Money price,
            Unit unit,
            String taxCode) {
        this(name, barcodes, category, price, unit, taxCode, SaleRules.NONE, ProductExtras.NONE);
    }

    /// A product with one code, or none where `barcode` is empty.
    public NewProduct(
            String name, String barcode, String category, Money price, Unit unit, String taxCode) {
        this(
                name,
                barcode.isEmpty() ? List.of() : List.of(barcode),
                category,
                price,
                unit,
                taxCode);
    }

    /// The same with these codes.
    public NewProduct coded(List<String> codes) {
        return new NewProduct(name, codes, category, price, unit, taxCode, rules, extras);
    }

    /// The same under these rules.
    public NewProduct ruled(SaleRules now) {
        return new NewProduct(name, barcodes, category, price, unit, taxCode, now, extras);
    }

    /// The same with what else is said of it.
    public NewProduct with(ProductExtras now) {
        return new NewProduct(name, barcodes, category, price, unit, taxCode, rules, now);
    }

    /// The first of its codes; empty where it has none.
    public String barcode() {
        return barcodes.isEmpty() ? "" : barcodes.getFirst();
    }
}
