package smena.ui.refund;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of the screen, and how much of it comes back.
public final class RefundLine {
    private final Goods goods;
    private final ReadOnlyObjectWrapper<Quantity> quantity =
            new ReadOnlyObjectWrapper<>(Quantity.ZERO);

    private Money money = Money.ZERO;

    /// The codes of marked pieces as they were scanned, in the order of the scans.
    private final List<String> marks = new ArrayList<>();

    RefundLine(Goods goods) {
        this.goods = goods;
    }

    /// What it is about.
    public Goods goods() {
        return goods;
    }

    /// How much comes back.
    public ReadOnlyObjectProperty<Quantity> quantityProperty() {
        return quantity.getReadOnlyProperty();
    }

    /// What is given back for it.
    public Money money() {
        return money;
    }

    /// Whether some of it comes back.
    public boolean isChosen() {
        return quantity.get().thousandths() > 0;
    }

    /// Whether nothing of it is left to come back.
    public boolean isDone() {
        return goods.left().thousandths() <= 0;
    }

    /// The tax inside that.
    public Money tax() {
        return isChosen() ? goods.tax(quantity.get()) : Money.ZERO;
    }

    /// Whether there is more of it that can come back than was chosen.
    public boolean hasMore() {
        return quantity.get().compareTo(goods.left()) < 0;
    }

    /// Whether its quantity is weighed or measured.
    public boolean isMeasured() {
        return goods.unit() != Unit.PIECE;
    }

    /// Whether each of its pieces is named by its own code.
    public boolean isMarked() {
        return goods.isMarked();
    }

    /// Whether `code` is what it was sold by.
    boolean isSoldBy(String code) {
        return goods instanceof Goods.Sold sold
                && !code.isEmpty()
                && sold.line().sold().barcode().equals(code);
    }

    /// One more; of measured goods on a receipt all that is left. Marked pieces are scanned
    /// instead, and of measured goods without a receipt it has to be said how much.
    void more() {
        refuseMarked();
        if (isMeasured() && goods instanceof Goods.Loose loose) {
            throw new Refused(loose.measureNeeded());
        }
        Quantity next = isMeasured() ? goods.left() : quantity.get().plus(Quantity.ONE);
        set(next.compareTo(goods.left()) < 0 ? next : goods.left());
    }

    /// One less; of measured goods none.
    void less() {
        Quantity next = isMeasured() ? Quantity.ZERO : quantity.get().minus(Quantity.ONE);
        if (!marks.isEmpty()) {
            marks.removeLast();
        }
        put(next.thousandths() > 0 ? next : Quantity.ZERO);
    }

    /// All that is left; nothing of marked goods, whose codes have to be scanned.
    void all() {
        if (!isMarked() && !isDone()) {
            put(goods.left());
        }
    }

    /// Exactly this much. Refuses more than is left, and parts of a piece.
    void set(Quantity wanted) {
        refuseMarked();
        put(wanted);
    }

    /// Takes a scanned mark of one of its pieces; false if it is none of them. The same code twice
    /// counts once.
    boolean takesMark(String code) {
        Optional<MarkedPiece> piece = piece(code);
        piece.ifPresent(found -> take(found, code));
        return piece.isPresent();
    }

    /// The same for a product without a receipt, whose marks are known when it is booked.
    void takesMark(Mark mark) {
        take(new MarkedPiece(mark.mark(), mark.whole()), mark.whole());
    }

    private void take(MarkedPiece piece, String code) {
        if (marks.stream().noneMatch(piece::is)) {
            marks.add(code);
            put(Quantity.of(marks.size()));
        }
    }

    /// As much as was chosen of the same line before it was read anew, as far as that is left.
    void keep(RefundLine before) {
        marks.addAll(before.marks);
        Quantity wanted = before.quantity.get();
        put(wanted.compareTo(goods.left()) < 0 ? wanted : goods.left());
    }

    RefundOrder.Item item(int line, boolean restock) {
        return new RefundOrder.Item(line, quantity.get(), restock, "", marks);
    }

    LooseReturn.Item item(Goods.Loose loose, boolean restock) {
        return new LooseReturn.Item(
                loose.productId(), loose.barcode(), quantity.get(), restock, "", marks);
    }

    private void put(Quantity wanted) {
        money = wanted.thousandths() == 0 ? Money.ZERO : goods.money(wanted);
        quantity.set(wanted);
    }

    private void refuseMarked() {
        if (isMarked()) {
            long pieces =
                    goods instanceof Goods.Sold
                            ? goods.left().thousandths() / Quantity.ONE.thousandths()
                            : marks.size() + 1L;
            throw new Refused(new Problem.MarksNeeded(goods.name(), pieces));
        }
    }

    private Optional<MarkedPiece> piece(String code) {
        return goods instanceof Goods.Sold sold
                ? sold.line().marks().stream().filter(mark -> mark.is(code)).findFirst()
                : Optional.empty();
    }
}
