package smena.service.supply;

import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.stock.ReceiptDraft;
import smena.service.catalog.ScannedCodes;
import smena.service.catalog.ScannedProduct;
import smena.service.imports.CatalogFile;
import smena.service.imports.Refusal;
import smena.service.imports.SupplyColumn;
import smena.service.imports.SupplyFile;
import smena.store.Database;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came in, read from the file of a supplier: nothing is written, the lines go into a draft.
public final class ReceiptFiles {
    private final Database database;

    public ReceiptFiles(Database database) {
        this.database = database;
    }

    /// What a file would bring.
    ///
    /// @param lines what came, each product once, in the order of the file
    /// @param unknown rows whose code no product has
    /// @param refused rows that cannot be read
    public record Found(
            List<ReceiptDraft.Line> lines,
            List<SupplyFile.Bad> unknown,
            List<SupplyFile.Bad> refused) {
        /// Holds its own copies.
        public Found {
            lines = List.copyOf(lines);
            unknown = List.copyOf(unknown);
            refused = List.copyOf(refused);
        }
    }

    /// Opens a file. Refuses what is none, and more rows than a receipt has lines.
    public SupplyFile open(Path path) {
        return SupplyFile.read(
                CatalogFile.recognise(path, Optional.empty()), ReceiptDraft.MOST_LINES);
    }

    /// What the file would bring, each column where a person says it is.
    public Found found(SupplyFile file, Map<SupplyColumn, Integer> places) {
        List<SupplyFile.Row> rows = file.rows(places);
        return database.read(tx -> found(tx, rows));
    }

    private static Found found(Transaction tx, List<SupplyFile.Row> rows) {
        List<ReceiptDraft.Line> lines = new ArrayList<>();
        List<SupplyFile.Bad> unknown = new ArrayList<>();
        List<SupplyFile.Bad> refused = new ArrayList<>();
        for (SupplyFile.Row row : rows) {
            switch (row) {
                case SupplyFile.Bad bad -> refused.add(bad);
                case SupplyFile.Item item -> item(tx, item, lines, unknown, refused);
            }
        }
        return new Found(lines, unknown, refused);
    }

    private static void item(
            Transaction tx,
            SupplyFile.Item item,
            List<ReceiptDraft.Line> lines,
            List<SupplyFile.Bad> unknown,
            List<SupplyFile.Bad> refused) {
        Optional<ScannedProduct> known = known(tx, item.code());
        if (known.isEmpty()) {
            unknown.add(new SupplyFile.Bad(item.line(), Refusal.NOT_THERE, item.code()));
            return;
        }
        Product product = known.get().product();
        Quantity each = known.get().quantity().orElse(Quantity.ONE);
        Optional<Quantity> much = times(item.quantity(), each, product);
        boolean twice = lines.stream().anyMatch(line -> line.product() == product.id());
        if (much.isEmpty() || twice) {
            Refusal why = twice ? Refusal.TWICE_IN_FILE : Refusal.BAD_QUANTITY;
            refused.add(new SupplyFile.Bad(item.line(), why, item.code()));
            return;
        }
        lines.add(
                new ReceiptDraft.Line(
                        product.id(),
                        much.get(),
                        cost(item).map(ReceiptDraft.Cost::ofLine),
                        Optional.empty(),
                        Optional.empty(),
                        item.expires()));
    }

    private static Optional<Money> cost(SupplyFile.Item item) {
        return item.cost()
                .map(one -> Shares.upTo(one, item.quantity(), Quantity.ONE))
                .or(item::sum);
    }

    private static Optional<ScannedProduct> known(Transaction tx, String code) {
        try {
            return ScannedCodes.known(tx, code);
        } catch (Refused broken) {
            return Optional.empty();
        }
    }

    /// So many packs; empty where that is no quantity of the product.
    private static Optional<Quantity> times(Quantity many, Quantity each, Product product) {
        long all = Math.multiplyExact(many.thousandths(), each.thousandths());
        Quantity much = new Quantity(all / 1000);
        boolean right = all % 1000 == 0 && (product.unit().isDivisible() || much.isWhole());
        return right ? Optional.of(much) : Optional.empty();
    }
}
