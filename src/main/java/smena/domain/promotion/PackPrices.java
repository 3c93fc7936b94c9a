package smena.domain.promotion;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Arrays;
import java.util.List;

/// What packs take off pieces that make them up.
final class PackPrices {
    private PackPrices() {}

    /// The most that packs take off this line; what fills no pack is paid by the piece.
    static Money off(OfferedLine line) {
        List<OfferedLine.Pack> packs =
                line.packs().stream()
                        .filter(p -> p.quantity().compareTo(line.quantity()) <= 0)
                        .filter(p -> p.price().compareTo(line.price().times(p.quantity())) < 0)
                        .toList();
        if (packs.isEmpty()) {
            return Money.ZERO;
        }
        return packs.size() == 1
                ? ofOneKind(line, packs.getFirst())
                : line.isOfPieces() ? ofSeveral(line, packs) : best(line, packs);
    }

    private static Money ofOneKind(OfferedLine line, OfferedLine.Pack pack) {
        long count = line.quantity().thousandths() / pack.quantity().thousandths();
        Money loose =
                line.price()
                        .times(
                                new Quantity(
                                        line.quantity().thousandths()
                                                - count * pack.quantity().thousandths()));
        Money off = line.gross().minus(pack.price().times(count).plus(loose));
        return off.isPositive() ? off : Money.ZERO;
    }

    private static Money best(OfferedLine line, List<OfferedLine.Pack> packs) {
        return packs.stream()
                .map(pack -> ofOneKind(line, pack))
                .max(Money::compareTo)
                .orElse(Money.ZERO);
    }

    /// Packs of several sizes: the cheapest way to fill each number of pieces up to the line's.
    private static Money ofSeveral(OfferedLine line, List<OfferedLine.Pack> packs) {
        List<OfferedLine.Pack> whole = packs.stream().filter(p -> p.quantity().isWhole()).toList();
        long[] cost = new long[line.pieces() + 1];
        Arrays.setAll(cost, n -> Math.multiplyExact(line.price().minor(), (long) n));
        for (int n = 1; n < cost.length; n++) {
            cost[n] = Math.min(cost[n], Math.addExact(cost[n - 1], line.price().minor()));
            for (OfferedLine.Pack pack : whole) {
                int holds = Math.toIntExact(pack.quantity().thousandths() / 1_000);
                if (holds <= n) {
                    cost[n] = Math.min(cost[n], cost[n - holds] + pack.price().minor());
                }
            }
        }
        return line.gross().minus(Money.of(cost[line.pieces()]));
    }
}
