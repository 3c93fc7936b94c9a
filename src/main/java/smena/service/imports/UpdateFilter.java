package smena.service.imports;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductField;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parts the rows of a file into products that are new, products that are there and change, those
/// that stay as they are, and rows that are refused.
///
/// @param fresh rows of new products, and those that are refused
/// @param changed what changes, in the file's order
/// @param unchanged how many products stay as they are
public record UpdateFilter(List<Row> fresh, List<Change> changed, long unchanged) {
    /// A product that a row changes.
    ///
    /// @param product its row in the catalogue
    /// @param row what the file says
    /// @param before its card as it is
    /// @param after its card as the file wants it
    public record Change(long product, Row.Good row, ProductCard before, ProductCard after) {
        /// The fields that change.
        public List<ProductField> fields() {
            return after.changedFrom(before);
        }
    }

    /// Looks the rows up.
    ///
    /// @param seen products that earlier rows were about; those of these rows are added
    public static UpdateFilter of(Transaction tx, List<Row> rows, Set<Long> seen) {
        Map<String, Long> holders = tx.catalogImport().holders(numbers(rows));
        Map<String, Long> names = tx.catalogImport().nameless(names(rows));
        List<Row> fresh = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        long unchanged = 0;
        for (Row row : rows) {
            if (!(row instanceof Row.Good good)) {
                fresh.add(row);
                continue;
            }
            Set<Long> found = found(good, holders, names);
            if (found.isEmpty()) {
                fresh.add(whole(good));
            } else if (found.size() > 1) {
                fresh.add(new Row.Bad(good.line(), Refusal.TWO_PRODUCTS, what(good)));
            } else {
                long product = found.iterator().next();
                if (!seen.add(product)) {
                    fresh.add(new Row.Bad(good.line(), Refusal.TWICE_IN_FILE, what(good)));
                    continue;
                }
                switch (look(tx, product, good)) {
                    case Looked.Bad(Row.Bad bad) -> fresh.add(bad);
                    case Looked.Different(Change change) -> changed.add(change);
                    case Looked.Same _ -> unchanged++;
                }
            }
        }
        return new UpdateFilter(fresh, changed, unchanged);
    }

    private sealed interface Looked {
        record Bad(Row.Bad row) implements Looked {}

        record Different(Change change) implements Looked {}

        record Same() implements Looked {}
    }

    private static Looked look(Transaction tx, long product, Row.Good row) {
        ProductCard before = tx.productCards().find(product).orElseThrow();
        ProductCard after;
        try {
            after = after(before, row);
        } catch (Refused refused) {
            return new Looked.Bad(new Row.Bad(row.line(), why(refused.problem()), what(row)));
        }
        boolean taken =
                after.scaleNumber()
                        .flatMap(tx.productCards()::holder)
                        .filter(holder -> holder.id() != product)
                        .isPresent();
        if (taken) {
            return new Looked.Bad(new Row.Bad(row.line(), Refusal.SCALE_NUMBER_TAKEN, what(row)));
        }
        return after.changedFrom(before).isEmpty()
                ? new Looked.Same()
                : new Looked.Different(new Change(product, row, before, after));
    }

    /// The card as the file wants it. Refuses what cannot be.
    public static ProductCard after(ProductCard before, Row.Good row) {
        ProductCard wanted = CardUpdate.of(before, row);
        return wanted.checked(wanted.codes());
    }

    private static Refusal why(Problem problem) {
        return problem instanceof Problem.MarkedByPiece
                ? Refusal.MARKED_BY_PIECE
                : Refusal.CANNOT_BE;
    }

    /// A new product needs more than one that is there.
    private static Row whole(Row.Good row) {
        if (row.product().name().isEmpty()) {
            return new Row.Bad(row.line(), Refusal.NOT_THERE, what(row));
        }
        boolean isAsked = row.product().extras().facts().isOpenPrice();
        return row.product().price().isZero() && !isAsked
                ? new Row.Bad(row.line(), Refusal.NO_PRICE, what(row))
                : row;
    }

    private static String what(Row.Good row) {
        return row.product().barcodes().isEmpty() ? row.product().name() : row.product().barcode();
    }

    private static Set<Long> found(
            Row.Good row, Map<String, Long> holders, Map<String, Long> names) {
        Set<Long> found = new HashSet<>();
        row.indexed().numbers().stream()
                .filter(holders::containsKey)
                .map(holders::get)
                .forEach(found::add);
        if (row.indexed().numbers().isEmpty() && names.containsKey(row.product().name())) {
            found.add(names.getOrDefault(row.product().name(), 0L));
        }
        return found;
    }

    private static List<String> numbers(List<Row> rows) {
        return rows.stream()
                .filter(Row.Good.class::isInstance)
                .flatMap(row -> ((Row.Good) row).indexed().numbers().stream())
                .toList();
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream()
                .filter(Row.Good.class::isInstance)
                .map(row -> ((Row.Good) row).product())
                .filter(product -> product.barcodes().isEmpty())
                .map(product -> product.name())
                .toList();
    }
}
