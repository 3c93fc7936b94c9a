package smena.domain.sale;

import smena.domain.money.Money;
import smena.domain.money.Shares;

import java.util.ArrayList;
import java.util.List;

/// What a basket costs: the discount on the whole spread over the lines, tax taken after it.
///
/// @param lines as in the basket
/// @param gross the sum before any discount
/// @param discount everything taken off
/// @param total what is due before any rounding of cash; gross less discount
public record Pricing(List<Line> lines, Money gross, Money discount, Money total) {
    /// One line with its share of everything.
    ///
    /// @param line what was bought
    /// @param gross price times quantity
    /// @param discount its own and its share of the whole's
    /// @param total gross less discount
    /// @param tax inside the total
    public record Line(BasketLine line, Money gross, Money discount, Money total, Money tax) {
        /// The line's share of the discount on the whole.
        public Money shareOfWhole() {
            return discount.minus(line.ownDiscount());
        }
    }

    /// The prices of `basket`.
    public static Pricing of(Basket basket) {
        List<Money> nets = basket.lines().stream().map(BasketLine::net).toList();
        Money net = nets.stream().reduce(Money.ZERO, Money::plus);
        Money off = basket.discount().map(d -> d.off(net)).orElse(Money.ZERO);
        List<Money> shares = Shares.of(off, nets);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < nets.size(); i++) {
            lines.add(priced(basket.lines().get(i), shares.get(i)));
        }
        Money gross = lines.stream().map(Line::gross).reduce(Money.ZERO, Money::plus);
        Money total = net.minus(off);
        return new Pricing(List.copyOf(lines), gross, gross.minus(total), total);
    }

    private static Line priced(BasketLine line, Money share) {
        Money discount = line.ownDiscount().plus(share);
        Money total = line.gross().minus(discount);
        return new Line(line, line.gross(), discount, total, total.taxAt(line.taxRate()));
    }

    /// The tax inside the total.
    public Money tax() {
        return lines.stream().map(Line::tax).reduce(Money.ZERO, Money::plus);
    }
}
