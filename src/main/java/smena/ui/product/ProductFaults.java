package smena.ui.product;

import smena.domain.Problem;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductFacts;
import smena.domain.money.Quantity;
import smena.text.Typed;

import java.util.Optional;

/// Which field of a product's card a problem is about.
final class ProductFaults {
    /// Stands for the codes, which are in the card of this switch.
    static final ProductInput CODES = ProductInput.SINGLES;

    private ProductFaults() {}

    /// The field; empty where it is about none of them.
    static Optional<ProductInput> at(Problem problem, ProductDraft draft) {
        return Optional.ofNullable(
                switch (problem) {
                    case Problem.BadName _ ->
                            draft.text(ProductInput.NAME).isBlank()
                                    ? ProductInput.NAME
                                    : ProductInput.CATEGORY;
                    case Problem.TextTooLong _ -> tooLong(draft);
                    case Problem.BadPrice _ -> hasPrice(draft) ? CODES : ProductInput.PRICE;
                    case Problem.BadTaxRate _ -> ProductInput.TAX;
                    case Problem.BadGoodsCode _ -> ProductInput.GOODS_CODE;
                    case Problem.BadQuantity _ -> quantity(draft);
                    case Problem.BadStateCode bad ->
                            draft.text(ProductInput.PACKAGE_CODE).strip().equals(bad.code())
                                    ? ProductInput.PACKAGE_CODE
                                    : ProductInput.UNIT_CODE;
                    case Problem.BadShelfDays _ -> ProductInput.SHELF_DAYS;
                    case Problem.BadNetContent _ -> ProductInput.NET_CONTENT;
                    case Problem.BadScaleNumber _, Problem.ScaleNumberTaken _ ->
                            ProductInput.SCALE_NUMBER;
                    case Problem.BadBarcode _,
                            Problem.BarcodeTaken _,
                            Problem.TooManyCodes _,
                            Problem.NoOwnCodes _ ->
                            CODES;
                    case Problem.BadMinimumAge _ -> ProductInput.AGE;
                    case Problem.MarkedByPiece _ -> ProductInput.MARKED;
                    case Problem.BadDay _ -> day(draft);
                    default -> null;
                });
    }

    private static boolean hasPrice(ProductDraft draft) {
        return Typed.money(draft.text(ProductInput.PRICE)).filter(p -> p.isPrice()).isPresent();
    }

    private static ProductInput tooLong(ProductDraft draft) {
        if (draft.text(ProductInput.NAME).strip().length() > ProductCard.LONGEST_NAME) {
            return ProductInput.NAME;
        }
        if (draft.text(ProductInput.CATEGORY).strip().length() > ProductCard.LONGEST_CATEGORY) {
            return ProductInput.CATEGORY;
        }
        if (draft.text(ProductInput.SHORT_NAME).strip().length()
                > ProductFacts.LONGEST_SHORT_NAME) {
            return ProductInput.SHORT_NAME;
        }
        return draft.text(ProductInput.SHELF).strip().length() > ProductFacts.LONGEST_SHELF
                ? ProductInput.SHELF
                : ProductInput.SUPPLIER;
    }

    private static ProductInput quantity(ProductDraft draft) {
        if (isNoQuantity(draft, ProductInput.LOW_STOCK)) {
            return ProductInput.LOW_STOCK;
        }
        return isNoQuantity(draft, ProductInput.FILL_TO) ? ProductInput.FILL_TO : CODES;
    }

    private static boolean isNoQuantity(ProductDraft draft, ProductInput input) {
        String typed = draft.text(input);
        return !typed.isBlank()
                && Typed.quantity(typed).filter(q -> q.compareTo(Quantity.LARGEST) <= 0).isEmpty();
    }

    private static ProductInput day(ProductDraft draft) {
        if (!draft.text(ProductInput.AGE).isEmpty() && isNoDay(draft, ProductInput.AGE_FROM)) {
            return ProductInput.AGE_FROM;
        }
        boolean mark = !draft.text(ProductInput.MARKED).isEmpty();
        return mark && isNoDay(draft, ProductInput.MARKED_FROM)
                ? ProductInput.MARKED_FROM
                : ProductInput.NO_CASH_FROM;
    }

    private static boolean isNoDay(ProductDraft draft, ProductInput day) {
        return Typed.day(draft.text(day)).isEmpty();
    }
}
