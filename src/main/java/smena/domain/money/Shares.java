package smena.domain.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Parts of an amount that add up to the whole.
public final class Shares {
    private Shares() {}

    /// `amount` spread in proportion to the absolute `weights` by largest remainder; ties go to the
    /// earlier one. If all weights are zero, the parts are zero and `amount` must be zero too.
    public static List<Money> of(Money amount, List<Money> weights) {
        if (amount.isZero()) {
            return Collections.nCopies(weights.size(), Money.ZERO);
        }
        BigInteger whole =
                weights.stream().map(w -> big(w.abs())).reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("nothing to spread an amount over");
        }
        List<BigInteger[]> parts =
                weights.stream()
                        .map(
                                w ->
                                        big(amount.abs())
                                                .multiply(big(w.abs()))
                                                .divideAndRemainder(whole))
                        .toList();
        long given = parts.stream().mapToLong(p -> p[0].longValueExact()).sum();
        long left = amount.abs().minor() - given;
        boolean[] takesOne = new boolean[parts.size()];
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> takesOne[i] = true);
        List<Money> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            long share = parts.get(i)[0].longValueExact() + (takesOne[i] ? 1 : 0);
            shares.add(Money.of(amount.isNegative() ? -share : share));
        }
        return List.copyOf(shares);
    }

    /// The part of `whole` that belongs to `part` of `of`, half away from zero: a cumulative share,
    /// which at `of` itself is the whole.
    public static Money upTo(Money whole, Quantity part, Quantity of) {
        BigInteger numerator = big(whole.abs()).multiply(BigInteger.valueOf(part.thousandths()));
        BigInteger denominator = BigInteger.valueOf(of.thousandths());
        BigInteger[] divided = numerator.divideAndRemainder(denominator);
        boolean up = divided[1].shiftLeft(1).compareTo(denominator) >= 0;
        long share = divided[0].longValueExact() + (up ? 1 : 0);
        return Money.of(whole.isNegative() ? -share : share);
    }

    private static BigInteger big(Money money) {
        return BigInteger.valueOf(money.minor());
    }
}
