package smena.domain.promotion;

import smena.domain.promotion.Terms.FixedPrice;
import smena.domain.promotion.Terms.FromQuantity;
import smena.domain.promotion.Terms.Multibuy;
import smena.domain.promotion.Terms.PercentOff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The most a basket can save, by trying everything. Written from `domain.md` §12.2: gross is price
/// times quantity; a line has at most one of pack price, price from a quantity on, promotion and
/// customer's discount; so many pieces go together for the price of the dearest of them.
final class OfferModel {
    private final List<OfferedLine> lines;
    private final List<Promotion> promotions;
    private final int customer;
    private final List<Integer> pieces = new ArrayList<>();
    private final Map<Integer, Promotion> takenBy = new HashMap<>();

    private OfferModel(List<OfferedLine> lines, List<Promotion> promotions, int customer) {
        this.lines = lines;
        this.promotions = promotions;
        this.customer = customer;
        for (int i = 0; i < lines.size(); i++) {
            boolean counted = lines.get(i).isCounted();
            long whole = lines.get(i).quantity().thousandths() / 1_000;
            for (long n = 0; counted && n < whole; n++) {
                pieces.add(i);
            }
        }
    }

    static long mostSaved(List<OfferedLine> lines, List<Promotion> promotions, int customer) {
        return new OfferModel(lines, promotions, customer).from(0, new boolean[64]);
    }

    private long from(int piece, boolean[] used) {
        if (piece == pieces.size()) {
            long rest = 0;
            for (int i = 0; i < lines.size(); i++) {
                rest += takenBy.containsKey(i) ? 0 : alone(lines.get(i));
            }
            return rest;
        }
        long most = from(piece + 1, used);
        if (used[piece]) {
            return most;
        }
        for (Promotion promotion : promotions) {
            if (promotion.terms() instanceof Multibuy(int take, int pay)) {
                most =
                        Math.max(
                                most,
                                group(promotion, take, pay, piece, piece, new ArrayList<>(), used));
            }
        }
        return most;
    }

    /// Completes a group that begins with `first` by pieces from `next` on.
    private long group(
            Promotion promotion,
            int take,
            int pay,
            int first,
            int next,
            List<Integer> members,
            boolean[] used) {
        if (members.size() == take) {
            long free =
                    members.stream()
                            .map(p -> lines.get(pieces.get(p)).price().minor())
                            .sorted(Comparator.naturalOrder())
                            .limit(take - pay)
                            .reduce(0L, Long::sum);
            return free + from(first + 1, used);
        }
        long most = -1;
        for (int p = next; p < pieces.size(); p++) {
            int line = pieces.get(p);
            Promotion owner = takenBy.get(line);
            boolean mayJoin =
                    !used[p]
                            && isFor(promotion, lines.get(line))
                            && (owner == null || owner == promotion);
            if (mayJoin) {
                used[p] = true;
                members.add(p);
                takenBy.put(line, promotion);
                most = Math.max(most, group(promotion, take, pay, first, p + 1, members, used));
                members.removeLast();
                used[p] = false;
                if (owner == null) {
                    takenBy.remove(line);
                }
            }
            if (members.isEmpty()) {
                break;
            }
        }
        return most;
    }

    private long alone(OfferedLine line) {
        BigDecimal gross = gross(line.price().minor(), line.quantity().thousandths());
        long best = share(gross, customer);
        best = Math.max(best, gross.longValueExact() - withPacks(line));
        for (Promotion promotion : promotions) {
            if (isFor(promotion, line)) {
                best =
                        Math.max(
                                best,
                                switch (promotion.terms()) {
                                    case PercentOff(int points) -> share(gross, points);
                                    case FixedPrice(var price) -> at(line, gross, price.minor());
                                    case FromQuantity(var from, var price) ->
                                            held(line.product()) >= from.thousandths()
                                                    ? at(line, gross, price.minor())
                                                    : 0;
                                    case Multibuy _ -> 0;
                                });
            }
        }
        return best;
    }

    private long held(long product) {
        long sum = 0;
        for (OfferedLine line : lines) {
            sum += line.product() == product ? line.quantity().thousandths() : 0;
        }
        return sum;
    }

    /// The cheapest way to pay so much by any number of packs and the rest by the unit.
    private static long withPacks(OfferedLine line) {
        return withPacks(line, line.quantity().thousandths());
    }

    private static long withPacks(OfferedLine line, long left) {
        long least = gross(line.price().minor(), left).longValueExact();
        for (OfferedLine.Pack pack : line.packs()) {
            if (pack.quantity().thousandths() <= left) {
                long rest = withPacks(line, left - pack.quantity().thousandths());
                least = Math.min(least, pack.price().minor() + rest);
            }
        }
        return least;
    }

    private static boolean isFor(Promotion promotion, OfferedLine line) {
        return promotion.range().products().contains(line.product())
                || promotion.range().categories().contains(line.category());
    }

    private static long at(OfferedLine line, BigDecimal gross, long price) {
        return gross.subtract(gross(price, line.quantity().thousandths())).longValueExact();
    }

    private static BigDecimal gross(long price, long thousandths) {
        return BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(thousandths))
                .movePointLeft(3)
                .setScale(0, RoundingMode.HALF_UP);
    }

    private static long share(BigDecimal gross, int points) {
        return gross.multiply(BigDecimal.valueOf(points))
                .movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
