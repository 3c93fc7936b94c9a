package smena.domain.sale;

import smena.domain.money.Money;
import smena.domain.money.Shares;
import smena.domain.promotion.Reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a basket costs: the discount on the whole spread over the lines, tax taken after it.
///
/// @param lines as in the basket
/// @param gross the sum before any discount
/// @param discount everything taken off: offers, discounts on lines, the discount on the whole
/// @param total what is due before any rounding of cash; gross less discount
public record Pricing(List<Line> lines, Money gross, Money discount, Money total) {
    /// One line with its share of everything.
    ///
    /// @param line what was bought
    /// @param gross price times quantity
    /// @param discount its offer, its own and its share of the whole's
    /// @param total gross less discount
    /// @param tax inside the total
    public record Line(BasketLine line, Money gross, Money discount, Money total, Money tax) {
        /// The line's share of the discount on the whole.
        public Money shareOfWhole() {
            return discount.minus(line.offered()).minus(line.ownDiscount());
        }

        /// Everything taken off, each with its reason, in the order in which it is taken.
        public List<Reduction> reductions() {
            return discount.isZero()
                    ? List.of()
                    : Stream.of(
                                    line.offer(),
                                    given(Reduction.Kind.LINE, line.ownDiscount()),
                                    given(Reduction.Kind.RECEIPT, shareOfWhole()))
                            .flatMap(Optional::stream)
                            .toList();
        }

        private static Optional<Reduction> given(Reduction.Kind kind, Money amount) {
            return amount.isZero() ? Optional.empty() : Optional.of(Reduction.of(kind, amount));
        }
    }

    /// The prices of `basket`.
    public static Pricing of(Basket basket) {
        List<Money> parts = new ArrayList<>();
        Money net = Money.ZERO;
        for (BasketLine line : basket.lines()) {
            parts.add(line.discountable());
            net = net.plus(line.net());
        }
        Discount whole = basket.discount().orElse(null);
        Money off = whole == null ? Money.ZERO : whole.off(basket.discountable());
        List<Money> shares = Shares.of(off, parts);
        List<Line> lines = new ArrayList<>();
        Money gross = Money.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            lines.add(priced(basket.lines().get(i), shares.get(i)));
            gross = gross.plus(lines.get(i).gross());
        }
        Money total = net.minus(off);
        return new Pricing(List.copyOf(lines), gross, gross.minus(total), total);
    }

    private static Line priced(BasketLine line, Money share) {
        Money discount = line.offered().plus(line.ownDiscount()).plus(share);
        Money gross = line.gross();
        Money total = gross.minus(discount);
        return new Line(line, gross, discount, total, total.taxAt(line.taxRate()));
    }

    /// What people gave off, on lines and on the whole; offers of the shop are nobody's.
    public Money given() {
        return lines.stream()
                .map(line -> line.discount().minus(line.line().offered()))
                .reduce(Money.ZERO, Money::plus);
    }

    /// The tax inside the total.
    public Money tax() {
        return lines.stream().map(Line::tax).reduce(Money.ZERO, Money::plus);
    }
}
