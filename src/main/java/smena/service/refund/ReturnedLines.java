package smena.service.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Portion;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.SoldLine;
import smena.domain.sale.Sale;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lines of a refund: what was chosen of a sale, with its shares of the figures.
final class ReturnedLines {
    private final String number;
    private final List<SoldLine> sold;

    /// @param number the sale's number for people
    ReturnedLines(String number, List<SoldLine> sold) {
        this.number = number;
        this.sold = sold;
    }

    /// The lines of an order. Refuses none at all, a line that is named twice or unknown, more than
    /// is left, and marks that were not sold with it.
    List<Refund.Line> of(RefundOrder order) {
        List<RefundOrder.Item> items = order.items().orElseGet(this::allLeft);
        if (items.isEmpty()) {
            throw new Refused(new Problem.NothingChosen());
        }
        Set<Integer> named = new HashSet<>();
        List<Refund.Line> lines = new ArrayList<>();
        for (RefundOrder.Item item : items) {
            if (!named.add(item.line())) {
                throw new Refused(new Problem.LineTwice(item.line()));
            }
            lines.add(line(lines.size() + 1, item));
        }
        return lines;
    }

    private List<RefundOrder.Item> allLeft() {
        List<RefundOrder.Item> items =
                sold.stream()
                        .filter(line -> !line.isDone())
                        .map(line -> RefundOrder.Item.of(line.line(), line.left(), true))
                        .toList();
        if (items.isEmpty()) {
            throw new Refused(new Problem.NothingLeft(number));
        }
        return items;
    }

    private Refund.Line line(int place, RefundOrder.Item item) {
        SoldLine line = Returnable.line(sold, item.line());
        Portion portion = line.next(item.quantity());
        Sale.Line booked = line.sold();
        return new Refund.Line(
                place,
                Optional.of(line.line()),
                booked.productId(),
                booked.barcode(),
                booked.name(),
                booked.unit(),
                booked.price(),
                item.quantity(),
                portion.gross(),
                portion.discount(),
                portion.total(),
                booked.taxRate(),
                portion.tax(),
                booked.goodsCode(),
                line.cost().map(_ -> portion.cost()),
                item.restock(),
                item.reason(),
                marks(line, item));
    }

    private static List<MarkedPiece> marks(SoldLine line, RefundOrder.Item item) {
        long pieces = item.quantity().thousandths() / 1000;
        if (!line.isMarked()) {
            if (!item.marks().isEmpty()) {
                throw new Refused(new Problem.MarkNotSold(line.sold().name()));
            }
            return List.of();
        }
        if (item.marks().size() != pieces) {
            throw new Refused(new Problem.MarksNeeded(line.sold().name(), pieces));
        }
        List<MarkedPiece> left = new ArrayList<>(line.marks());
        List<MarkedPiece> found = new ArrayList<>();
        for (String scanned : item.marks()) {
            MarkedPiece piece =
                    left.stream()
                            .filter(mark -> mark.is(scanned))
                            .findFirst()
                            .orElseThrow(
                                    () -> new Refused(new Problem.MarkNotSold(line.sold().name())));
            left.remove(piece);
            found.add(piece);
        }
        return List.copyOf(found);
    }

    /// What all lines give back.
    static Money total(List<Refund.Line> lines) {
        return lines.stream().map(Refund.Line::total).reduce(Money.ZERO, Money::plus);
    }
}
