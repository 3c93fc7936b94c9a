package smena.domain.catalog;

import smena.domain.money.Money;
import smena.domain.mxik.GoodsCodeFault;

import java.time.LocalDate;
import java.util.Optional;

/// A product in the list of all products.
///
/// @param product what it is
/// @param rules what the law asks for when it is sold
/// @param isArchived whether it is no longer sold
/// @param codeFault what is wrong with its goods code, where that was asked for
/// @param cost of one unit; empty where it is not known, or not for whoever looks
/// @param expires the earliest day of its batches of which something is left
/// @param isNear whether that day is near or past
public record ListedProduct(
        Product product,
        SaleRules rules,
        boolean isArchived,
        Optional<GoodsCodeFault> codeFault,
        Optional<Money> cost,
        Optional<LocalDate> expires,
        boolean isNear) {
    /// A product of which neither cost nor batches are known.
    public ListedProduct(
            Product product,
            SaleRules rules,
            boolean isArchived,
            Optional<GoodsCodeFault> codeFault) {
        this(product, rules, isArchived, codeFault, Optional.empty(), Optional.empty(), false);
    }

    /// Whether it is sold for less than it costs, as far as that is known.
    public boolean isAtLoss() {
        return !product.isOpenPrice()
                && cost.filter(one -> one.compareTo(product.price()) > 0).isPresent();
    }

    /// Whether nothing is left of what is counted.
    public boolean isOut() {
        return product.stock().filter(left -> left.thousandths() <= 0).isPresent();
    }

    /// The same for somebody who may see costs, or may not.
    ///
    /// @param near the last day that is near
    public ListedProduct seen(boolean seesCost, LocalDate near) {
        return new ListedProduct(
                product,
                rules,
                isArchived,
                codeFault,
                seesCost ? cost : Optional.empty(),
                expires,
                expires.filter(day -> !day.isAfter(near)).isPresent());
    }
}
