package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.Product;
import smena.domain.catalog.ScalePattern;
import smena.domain.gs1.ElementString;
import smena.domain.gs1.Reading;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.store.Transaction;

import java.util.Optional;

/// What a scanned or typed code means, in this order: a code of a product, the fields of a GS1
/// code, a UPC-E written short, the label of a scale, a product's number on the scale. **A
/// product's own code beats every pattern.** Source: `domain.md` §9.3.
public final class ScannedCodes {
    /// A number typed by hand has fewer digits than any barcode.
    private static final int LONGEST_NUMBER = 7;

    private ScannedCodes() {}

    /// What `code` means; empty where it names no product. Refuses a code of fields that is broken.
    public static Optional<ScannedProduct> known(Transaction tx, String code) {
        return own(tx, code).or(() -> read(tx, code));
    }

    /// What a code means that is no product's own; empty where it names none. Refuses a code of
    /// fields that is broken.
    public static Optional<ScannedProduct> read(Transaction tx, String code) {
        return fields(tx, code)
                .or(() -> shortened(tx, code))
                .or(() -> label(tx, code))
                .or(() -> number(tx, code));
    }

    /// The product that carries this code.
    public static Optional<ScannedProduct> own(Transaction tx, String code) {
        return tx.catalog()
                .byBarcode(code)
                .map(
                        product ->
                                new ScannedProduct(
                                        product, code, tx.catalog().pack(code), Optional.empty()));
    }

    private static Optional<ScannedProduct> fields(Transaction tx, String code) {
        return switch (ElementString.read(code)) {
            case Reading.Plain _ -> Optional.empty();
            case Reading.Broken(var fault) -> throw new Refused(new Problem.BrokenCode(fault));
            case Reading.Whole(ElementString string) ->
                    string.gtin().flatMap(gtin -> own(tx, gtin)).map(found -> said(found, string));
        };
    }

    /// The weight of a piece holds for what is weighed, the number of pieces for all else.
    private static ScannedProduct said(ScannedProduct found, ElementString string) {
        boolean weighed = found.product().unit().isDivisible();
        var measure = weighed ? string.weight() : string.pieces().or(found::quantity);
        return new ScannedProduct(found.product(), found.code(), measure, Optional.of(string));
    }

    private static Optional<ScannedProduct> shortened(Transaction tx, String code) {
        return new Barcode(code).expanded().flatMap(whole -> own(tx, whole.code()));
    }

    private static Optional<ScannedProduct> label(Transaction tx, String code) {
        if (!new Barcode(code).isGtin()) {
            return Optional.empty();
        }
        for (ScalePattern pattern : ScaleLabels.patterns(tx)) {
            Optional<ScalePattern.Label> label = pattern.read(code);
            if (label.isPresent()) {
                return Optional.of(labelled(tx, pattern, label.get(), code));
            }
        }
        return Optional.empty();
    }

    private static ScannedProduct labelled(
            Transaction tx, ScalePattern pattern, ScalePattern.Label label, String code) {
        Product product =
                tx.catalog()
                        .byPlu(label.number())
                        .orElseThrow(
                                () -> new Refused(new Problem.UnknownScaleNumber(label.number())));
        // What such a label costs says nothing of how much it is.
        if (product.isOpenPrice() && pattern.value() == ScalePattern.Value.PRICE) {
            throw new Refused(new Problem.UnknownBarcode(code));
        }
        var quantity =
                pattern.quantity(label, product.price())
                        .orElseThrow(() -> new Refused(new Problem.UnknownBarcode(code)));
        requireWhole(product, pattern.price(label), quantity);
        return new ScannedProduct(
                product, product.barcode(), Optional.of(quantity), Optional.empty());
    }

    /// A price that no number of pieces has is of another day, or of another product.
    private static void requireWhole(Product product, Optional<Money> price, Quantity quantity) {
        boolean pieces = !product.unit().isDivisible();
        if (pieces && price.isPresent() && !price.get().equals(product.price().times(quantity))) {
            throw new Refused(new Problem.NotDivisible(product.name()));
        }
    }

    /// The product with this number on the scale, where it is one.
    static Optional<ScannedProduct> number(Transaction tx, String code) {
        boolean typed =
                !code.isEmpty() && code.length() <= LONGEST_NUMBER && new Barcode(code).isDigits();
        return typed
                ? tx.catalog()
                        .byPlu(Long.parseLong(code))
                        .map(product -> ScannedProduct.of(product, product.barcode()))
                : Optional.empty();
    }
}
