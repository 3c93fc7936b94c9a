package smena.ui.refund;

import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Mark;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The lines that may come back, and how much of each does.
public final class LinesModel {
    private final ObservableList<RefundLine> lines =
            FXCollections.observableArrayList(line -> new Observable[] {line.quantityProperty()});
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final Consumer<@Nullable Problem> problems;
    private Consumer<Goods.Loose> measures = _ -> {};

    /// @param problems told what was refused; null once something was accepted
    LinesModel(Consumer<@Nullable Problem> problems) {
        this.problems = problems;
    }

    /// The lines, in the order of the receipt.
    public ObservableList<RefundLine> lines() {
        return lines;
    }

    /// Which line the keys mean.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// What all chosen lines give back, before any rounding.
    public Money total() {
        return sum(RefundLine::money);
    }

    /// The tax inside that.
    public Money tax() {
        return sum(RefundLine::tax);
    }

    /// The lines of which something comes back.
    public List<RefundLine> chosen() {
        return lines.stream().filter(RefundLine::isChosen).toList();
    }

    /// Calls `ask` where somebody has to say how much there is of measured goods without a receipt.
    void onMeasure(Consumer<Goods.Loose> ask) {
        measures = ask;
    }

    /// One more of a line; of measured goods without a receipt it is asked how much more.
    public void more(RefundLine line) {
        attempt(line, line::more);
    }

    /// One less of a line.
    public void less(RefundLine line) {
        attempt(line, line::less);
    }

    /// This much of a line.
    public void set(RefundLine line, Quantity quantity) {
        attempt(line, () -> line.set(quantity));
    }

    /// All that is left of every line. Marked pieces are not among it: says that their codes are
    /// to be scanned.
    public void all() {
        problems.accept(null);
        lines.forEach(RefundLine::all);
        lines.stream()
                .filter(line -> line.isMarked() && line.hasMore())
                .findFirst()
                .ifPresent(this::more);
    }

    /// Selects the next line, or with -1 the one before.
    public void step(int by) {
        selected.set(Math.clamp(selected.get() + (long) by, 0, Math.max(0, lines.size() - 1)));
    }

    /// The line the keys mean.
    public Optional<RefundLine> selectedLine() {
        int at = selected.get();
        return at >= 0 && at < lines.size() ? Optional.of(lines.get(at)) : Optional.empty();
    }

    void show(List<? extends Goods> goods) {
        lines.setAll(goods.stream().map(RefundLine::new).toList());
        selected.set(0);
    }

    /// The same lines, read anew; what was chosen of them stays as far as it is left.
    void renew(List<? extends Goods> goods) {
        List<RefundLine> now = goods.stream().map(RefundLine::new).toList();
        for (int i = 0; i < Math.min(now.size(), lines.size()); i++) {
            now.get(i).keep(lines.get(i));
        }
        lines.setAll(now);
    }

    /// One more line at the end, of which `quantity` comes back.
    void add(Goods goods, Quantity quantity) {
        RefundLine line = new RefundLine(goods);
        lines.add(line);
        set(line, quantity);
    }

    /// A product without a receipt, in the line of it or one more. Without a `weight` measured
    /// goods are asked about, and of others it is one more piece.
    void add(Goods.Loose goods, Optional<Quantity> weight) {
        if (weight.isEmpty() && goods.unit().isDivisible() && !goods.isMarked()) {
            measures.accept(goods);
        } else if (!scanned(goods.productId(), weight)) {
            add(goods, weight.orElse(Quantity.ONE));
        }
    }

    /// One more piece of a marked product that comes back without a receipt, in the line of it or
    /// one more.
    void add(Goods.Loose goods, Mark mark) {
        RefundLine line =
                lines.stream()
                        .filter(l -> l.goods().productId() == goods.productId())
                        .findFirst()
                        .orElseGet(() -> new RefundLine(goods));
        if (!lines.contains(line)) {
            lines.add(line);
        }
        attempt(line, () -> line.takesMark(mark));
    }

    /// Takes a scan that names a line itself: a mark or the code it was sold by. False if it is
    /// neither.
    boolean scanned(String code) {
        for (RefundLine line : lines) {
            if (line.takesMark(code)) {
                problems.accept(null);
                selected.set(lines.indexOf(line));
                return true;
            }
        }
        List<RefundLine> same = lines.stream().filter(line -> line.isSoldBy(code)).toList();
        return !same.isEmpty() && addTo(same, Optional.empty());
    }

    /// Takes a scan of a product; a weighed label says how much. False if no line is of it.
    boolean scanned(long productId, Optional<Quantity> weight) {
        List<RefundLine> same =
                lines.stream().filter(line -> line.goods().productId() == productId).toList();
        return !same.isEmpty() && addTo(same, weight);
    }

    private boolean addTo(List<RefundLine> same, Optional<Quantity> weight) {
        RefundLine line =
                same.stream().filter(RefundLine::hasMore).findFirst().orElse(same.getLast());
        attempt(
                line,
                () -> {
                    if (weight.isPresent() || !line.hasMore()) {
                        Quantity now = line.quantityProperty().get();
                        line.set(now.plus(weight.orElse(Quantity.ONE)));
                    } else {
                        line.more();
                    }
                });
        return true;
    }

    private void attempt(RefundLine line, Runnable change) {
        selected.set(lines.indexOf(line));
        problems.accept(null);
        try {
            change.run();
        } catch (Refused refused) {
            if (refused.problem() instanceof Problem.MeasureNeeded
                    && line.goods() instanceof Goods.Loose loose) {
                measures.accept(loose);
            } else {
                problems.accept(refused.problem());
            }
        }
    }

    private Money sum(Function<RefundLine, Money> part) {
        return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
