package smena.domain.promotion;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What makes lines cheaper at one moment. Each line takes at most one pack price, promotion or
/// discount of its customer, so that the basket costs the least. Source: `domain.md` §12.2.
///
/// @param promotions those that hold now
/// @param customer ten-thousandths that the customer always gets off; 0 for none
public record Offers(List<Promotion> promotions, int customer) {
    /// Nothing is on offer.
    public static final Offers NONE = new Offers(List.of(), 0);

    /// Puts the oldest first.
    public Offers {
        promotions = promotions.stream().sorted(Comparator.comparingLong(Promotion::id)).toList();
    }

    /// The reduction of each line. The lines stand in their order, the oldest first. What is
    /// equally good goes to the older line, and comes from the pack, then the older promotion, then
    /// the customer's discount.
    public List<Optional<Reduction>> of(List<OfferedLine> lines) {
        List<Optional<Reduction>> alone = new ArrayList<>();
        for (OfferedLine line : lines) {
            alone.add(best(line, lines));
        }
        List<Promotion> multibuys =
                promotions.stream().filter(p -> p.terms() instanceof Terms.Multibuy).toList();
        return multibuys.isEmpty() ? alone : new MultibuySearch(lines, multibuys, alone).result();
    }

    /// The best that a line gets by itself.
    private Optional<Reduction> best(OfferedLine line, List<OfferedLine> lines) {
        List<Reduction> found = new ArrayList<>();
        found.add(Reduction.of(Reduction.Kind.PACK, PackPrices.off(line)));
        for (Promotion promotion : promotions) {
            if (promotion.isFor(line)) {
                found.add(by(promotion, line, lines));
            }
        }
        int percent = line.isFullPrice() ? 0 : customer;
        found.add(Reduction.of(Reduction.Kind.CUSTOMER, line.gross().percent(percent)));
        return found.stream()
                .filter(reduction -> reduction.amount().isPositive())
                .reduce((best, next) -> isMore(next, best) ? next : best);
    }

    private static boolean isMore(Reduction one, Reduction other) {
        return one.amount().compareTo(other.amount()) > 0;
    }

    private static Reduction by(Promotion promotion, OfferedLine line, List<OfferedLine> lines) {
        return switch (promotion.terms()) {
            case Terms.PercentOff(int points) -> named(promotion, line.gross().percent(points));
            case Terms.FixedPrice(Money price) -> named(promotion, line.offAt(price));
            case Terms.FromQuantity(Quantity from, Money price) ->
                    new Reduction(
                            Reduction.Kind.QUANTITY,
                            promotion.name(),
                            Optional.of(promotion.id()),
                            isEnough(line, lines, from) ? line.offAt(price) : Money.ZERO);
            case Terms.Multibuy _ -> named(promotion, Money.ZERO);
        };
    }

    /// Whether the basket holds this much of the line's product, whichever line it lies on.
    private static boolean isEnough(OfferedLine line, List<OfferedLine> lines, Quantity from) {
        long all =
                lines.stream()
                        .filter(other -> other.product() == line.product())
                        .mapToLong(other -> other.quantity().thousandths())
                        .sum();
        return all >= from.thousandths();
    }

    private static Reduction named(Promotion promotion, Money amount) {
        return new Reduction(
                Reduction.Kind.PROMOTION, promotion.name(), Optional.of(promotion.id()), amount);
    }
}
