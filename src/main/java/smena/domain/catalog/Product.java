package smena.domain.catalog;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;

import java.util.Optional;

/// Something the shop sells.
///
/// @param id its row
/// @param name as on the shelf and on the receipt
/// @param barcode the first code of the single piece; empty where it has none
/// @param category its category
/// @param price for one unit, tax included
/// @param unit what its quantity is counted in
/// @param taxRate the rate its price includes
/// @param goodsCode the state's code of goods (MXIK/IKPU); empty where not set
/// @param stock what should be on the shelf; empty where it is not counted; may be negative
/// @param lowStock at or below this much the tile warns
/// @param isFullPrice whether nothing is taken off its price: no discount, no promotion
/// @param isOpenPrice whether the till asks what it costs, each time it is sold
/// @param shortName what receipts and labels call it; empty where that is its name
public record Product(
        long id,
        String name,
        String barcode,
        Category category,
        Money price,
        Unit unit,
        TaxRate taxRate,
        String goodsCode,
        Optional<Quantity> stock,
        Quantity lowStock,
        boolean isFullPrice,
        boolean isOpenPrice,
        String shortName) {

    /// A product that is sold cheaper now and then.
    public Product(
            long id,
            String name,
            String barcode,
            Category category,
            Money price,
            Unit unit,
            TaxRate taxRate,
            String goodsCode,
            Optional<Quantity> stock,
            Quantity lowStock) {
        this(
                id, name, barcode, category, price, unit, taxRate, goodsCode, stock, lowStock,
                false, false, "");
    }

    /// What receipts and labels call it.
    public String onPaper() {
        return shortName.isEmpty() ? name : shortName;
    }

    /// The same at the price that was asked for.
    public Product at(Money asked) {
        return new Product(
                id,
                name,
                barcode,
                category,
                asked,
                unit,
                taxRate,
                goodsCode,
                stock,
                lowStock,
                isFullPrice,
                isOpenPrice,
                shortName);
    }

    /// Whether its stock is low.
    public boolean isLow() {
        return stock.map(left -> left.compareTo(lowStock) <= 0).orElse(false);
    }
}
