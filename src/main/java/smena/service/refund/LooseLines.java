package smena.service.refund;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.LowestPrice;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Refund;
import smena.store.Transaction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a refund without a receipt: the catalogue's products at the lowest price of the
/// last 30 days.
final class LooseLines {
    private final Transaction tx;
    private final Instant since;

    LooseLines(Transaction tx, Moment now) {
        this.tx = tx;
        this.since = now.at().atOffset(ZoneOffset.UTC).minus(LowestPrice.DAYS).toInstant();
    }

    /// The lines. Refuses none at all, unknown products, quantities that cannot be sold, and marks
    /// that were not sold or are back already.
    List<Refund.Line> of(LooseReturn order) {
        if (order.items().isEmpty()) {
            throw new Refused(new Problem.NothingChosen());
        }
        List<Refund.Line> lines = new ArrayList<>();
        order.items().forEach(item -> lines.add(line(lines.size() + 1, item)));
        return lines;
    }

    /// What one unit of a product is given back at.
    Money price(Product product) {
        return LowestPrice.of(product.price(), tx.returns().soldSince(product.id(), since));
    }

    private Refund.Line line(int number, LooseReturn.Item item) {
        Product product =
                tx.catalog()
                        .find(item.productId())
                        .orElseThrow(
                                () -> new Refused(new Problem.ProductNotFound(item.productId())));
        if (!item.quantity().isSellable()) {
            throw new Refused(new Problem.BadQuantity());
        }
        if (!product.unit().isDivisible() && !item.quantity().isWhole()) {
            throw new Refused(new Problem.NotDivisible(product.name()));
        }
        Money price = price(product);
        Money total = price.times(item.quantity());
        return new Refund.Line(
                number,
                Optional.empty(),
                product.id(),
                item.barcode(),
                product.name(),
                product.unit(),
                price,
                item.quantity(),
                total,
                Money.ZERO,
                total,
                product.taxRate(),
                total.taxAt(product.taxRate()),
                product.goodsCode(),
                Optional.empty(),
                item.restock(),
                item.reason(),
                marks(product, item));
    }

    private List<MarkedPiece> marks(Product product, LooseReturn.Item item) {
        if (!item.marks().isEmpty()
                && item.marks().size() != item.quantity().thousandths() / 1000) {
            throw new Refused(
                    new Problem.MarksNeeded(product.name(), item.quantity().thousandths() / 1000));
        }
        List<MarkedPiece> found = new ArrayList<>();
        for (String scanned : item.marks()) {
            MarkedPiece piece =
                    tx.returns().soldMarks(product.id(), scanned).stream()
                            .filter(mark -> !found.contains(mark))
                            .findFirst()
                            .orElseThrow(
                                    () -> new Refused(new Problem.MarkNotSold(product.name())));
            found.add(piece);
        }
        return List.copyOf(found);
    }
}
