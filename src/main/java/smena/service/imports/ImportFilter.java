package smena.service.imports;

import smena.domain.catalog.NewProduct;
import smena.store.CatalogImportStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Separates rows that go in from those that do not.
///
/// @param products what goes in, in the file's order
/// @param refused what does not, in the file's order
public record ImportFilter(List<NewProduct> products, List<Row.Bad> refused) {
    /// Checks rows against the catalogue.
    public static ImportFilter of(CatalogImportStore catalog, List<Row> rows) {
        List<NewProduct> products =
                rows.stream()
                        .filter(Row.Good.class::isInstance)
                        .map(row -> ((Row.Good) row).product())
                        .toList();
        Set<String> codes =
                catalog.takenCodes(
                        products.stream()
                                .map(NewProduct::barcode)
                                .filter(code -> !code.isEmpty())
                                .toList());
        Set<String> names =
                catalog.takenNames(
                        products.stream()
                                .filter(product -> product.barcode().isEmpty())
                                .map(NewProduct::name)
                                .toList());
        return sift(rows, codes, names);
    }

    private static ImportFilter sift(List<Row> rows, Set<String> codes, Set<String> names) {
        List<NewProduct> products = new ArrayList<>();
        List<Row.Bad> refused = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Row.Bad bad -> refused.add(bad);
                case Row.Good(long line, NewProduct product) -> {
                    boolean bare = product.barcode().isEmpty();
                    String mark = bare ? product.name() : product.barcode();
                    if ((bare ? names : codes).contains(mark)) {
                        refused.add(new Row.Bad(line, Refusal.IN_CATALOGUE, mark));
                    } else {
                        products.add(product);
                    }
                }
            }
        }
        return new ImportFilter(products, refused);
    }
}
