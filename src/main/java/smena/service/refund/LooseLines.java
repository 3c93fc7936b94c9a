package smena.service.refund;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.LowestPrice;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Refund;
import smena.domain.sale.Mark;
import smena.store.Transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a refund without a receipt: the catalogue's products at the lowest price of the
/// last 30 days.
final class LooseLines {
    private final Transaction tx;
    private final LocalDate day;
    private final LocalDate booked;
    private final Instant since;

    /// @param booked the business date that what comes back is taxed on
    LooseLines(Transaction tx, Moment now, LocalDate booked) {
        this.booked = booked;
        this.tx = tx;
        this.day = now.day();
        this.since = now.at().atOffset(ZoneOffset.UTC).minus(LowestPrice.DAYS).toInstant();
    }

    /// The lines. Refuses none at all, unknown products, quantities that cannot be sold, a marked
    /// piece without its mark, and marks that were not sold or are back already.
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
        var sold = tx.returns().soldSince(product.id(), since);
        if (!product.isOpenPrice()) {
            return LowestPrice.of(product.price(), sold);
        }
        return LowestPrice.of(sold)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Problem.NoRecentPrice(
                                                product.name(), LowestPrice.DAYS.getDays())));
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
        TaxRate rate = tx.taxRates().all().on(product.taxRate(), booked);
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
                rate,
                total.taxAt(rate),
                product.goodsCode(),
                Optional.empty(),
                item.restock(),
                item.reason(),
                marks(product, item));
    }

    /// Whether each piece of a product comes back by its mark.
    boolean isMarked(long productId) {
        return tx.saleRules().of(productId).isMarkedOn(day);
    }

    private List<MarkedPiece> marks(Product product, LooseReturn.Item item) {
        long pieces = item.quantity().thousandths() / 1000;
        boolean none = item.marks().isEmpty() && !isMarked(product.id());
        if (!none && item.marks().size() != pieces) {
            throw new Refused(new Problem.MarksNeeded(product.name(), pieces));
        }
        List<MarkedPiece> found = new ArrayList<>();
        for (String scanned : item.marks()) {
            MarkedPiece piece =
                    tx.returns().soldMarks(product.id(), mark(scanned)).stream()
                            .filter(mark -> !found.contains(mark))
                            .findFirst()
                            .orElseThrow(
                                    () -> new Refused(new Problem.MarkNotSold(product.name())));
            found.add(piece);
        }
        return List.copyOf(found);
    }

    /// What tells the piece from all others; of what is no such code the text itself.
    private static String mark(String scanned) {
        try {
            return Mark.read(scanned).mark();
        } catch (Refused _) {
            return scanned;
        }
    }
}
