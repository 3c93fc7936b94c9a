package smena.service.imports;

import smena.domain.catalog.IndexedProduct;
import smena.domain.catalog.NewProduct;
import smena.store.CatalogImportStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Separates rows that go in from those that do not.
///
/// @param products what goes in, in the file's order
/// @param good the rows of these products
/// @param refused what does not, in the file's order
public record ImportFilter(
        List<IndexedProduct> products, List<Row.Good> good, List<Row.Bad> refused) {
    /// Checks rows against the catalogue.
    public static ImportFilter of(CatalogImportStore catalog, List<Row> rows) {
        List<IndexedProduct> products =
                rows.stream()
                        .filter(Row.Good.class::isInstance)
                        .map(row -> ((Row.Good) row).indexed())
                        .toList();
        Set<String> numbers =
                catalog.takenNumbers(
                        products.stream().flatMap(made -> made.numbers().stream()).toList());
        Set<String> names =
                catalog.takenNames(
                        products.stream()
                                .map(IndexedProduct::product)
                                .filter(product -> product.barcodes().isEmpty())
                                .map(NewProduct::name)
                                .toList());
        Set<Long> scales =
                catalog.takenScaleNumbers(
                        products.stream()
                                .flatMap(made -> made.product().extras().scaleNumber().stream())
                                .toList());
        return sift(rows, numbers, names, scales);
    }

    private static ImportFilter sift(
            List<Row> rows, Set<String> numbers, Set<String> names, Set<Long> scales) {
        List<IndexedProduct> products = new ArrayList<>();
        List<Row.Good> good = new ArrayList<>();
        List<Row.Bad> refused = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Row.Bad bad -> refused.add(bad);
                case Row.Good taken -> {
                    Optional<String> there = there(taken.indexed(), numbers, names);
                    Optional<Long> scale =
                            taken.product().extras().scaleNumber().filter(scales::contains);
                    if (there.isPresent()) {
                        refused.add(new Row.Bad(taken.line(), Refusal.IN_CATALOGUE, there.get()));
                    } else if (scale.isPresent()) {
                        String number = Long.toString(scale.get());
                        refused.add(new Row.Bad(taken.line(), Refusal.SCALE_NUMBER_TAKEN, number));
                    } else {
                        products.add(taken.indexed());
                        good.add(taken);
                    }
                }
            }
        }
        return new ImportFilter(products, good, refused);
    }

    private static Optional<String> there(
            IndexedProduct made, Set<String> numbers, Set<String> names) {
        NewProduct product = made.product();
        if (product.barcodes().isEmpty()) {
            return Optional.of(product.name()).filter(names::contains);
        }
        for (int i = 0; i < made.numbers().size(); i++) {
            if (numbers.contains(made.numbers().get(i))) {
                return Optional.of(product.barcodes().get(i));
            }
        }
        return Optional.empty();
    }
}
