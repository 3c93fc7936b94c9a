package smena.domain.promotion;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds which lines take part in "so many for the price of fewer", so that the basket costs the
/// least. A line that takes part gets nothing else, even where all its pieces are paid.
///
/// Lines are gone through from the cheapest piece to the dearest. In that order each group that
/// goes together begins with its free pieces, and all that matters of the lines before is how many
/// pieces of each promotion's last group are there: the best way to each such state is kept.
final class MultibuySearch {
    /// The most states: so many younger promotions are left out that the till stays quick. Four
    /// of three pieces that all hold for the same products have 81.
    private static final int MOST_STATES = 1_024;

    private final List<OfferedLine> lines;
    private final List<Multibuy> promotions = new ArrayList<>();
    private final List<Optional<Reduction>> alone;
    private int states = 1;

    MultibuySearch(
            List<OfferedLine> lines, List<Promotion> multibuys, List<Optional<Reduction>> alone) {
        this.lines = lines;
        this.alone = alone;
        for (Promotion promotion : multibuys) {
            Multibuy multibuy = new Multibuy(promotion, (Terms.Multibuy) promotion.terms(), states);
            long pieces =
                    lines.stream().filter(promotion::isFor).mapToLong(OfferedLine::pieces).sum();
            if (pieces >= multibuy.take() && states * multibuy.take() <= MOST_STATES) {
                promotions.add(multibuy);
                states *= multibuy.take();
            }
        }
    }

    /// A promotion and the weight of its digit in the number of a state.
    private record Multibuy(Promotion promotion, Terms.Multibuy terms, int weight) {
        int take() {
            return terms.take();
        }

        /// How many pieces of its last group a state has.
        int begun(int state) {
            return state / weight % take();
        }

        /// The state after so many pieces more.
        int after(int state, int pieces) {
            return state + ((begun(state) + pieces) % take() - begun(state)) * weight;
        }

        /// How many of so many pieces more are free.
        int free(int state, int pieces) {
            return freeOf(begun(state) + pieces) - freeOf(begun(state));
        }

        private int freeOf(int pieces) {
            int each = take() - terms.pay();
            return pieces / take() * each + Math.min(pieces % take(), each);
        }
    }

    /// The reduction of each line, in the order of the lines.
    List<Optional<Reduction>> result() {
        if (promotions.isEmpty()) {
            return alone;
        }
        return new FreePieces(lines, alone, choices()).reductions();
    }

    private List<Choice> choices() {
        @Nullable Choice[] best = new Choice[states];
        best[0] = Choice.none();
        List<Integer> order =
                IntStream.range(0, lines.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) -> lines.get(i).price())
                                        .thenComparing(i -> lines.get(i).line())
                                        .thenComparing(i -> lines.get(i).product()))
                        .toList();
        for (int index : order) {
            best = with(index, best);
        }
        Choice found = best[0];
        return found == null ? List.of() : found.chain();
    }

    private @Nullable Choice[] with(int index, @Nullable Choice[] before) {
        @Nullable Choice[] after = new Choice[states];
        OfferedLine line = lines.get(index);
        for (int state = 0; state < states; state++) {
            Choice to = before[state];
            if (to == null) {
                continue;
            }
            keep(after, state, to.alone(index, alone.get(index)));
            for (Multibuy multibuy : promotions) {
                if (multibuy.promotion().isFor(line)) {
                    takePart(after, state, to, index, multibuy);
                }
            }
        }
        return after;
    }

    /// Leaving out as many pieces as go together or more never helps: they are a group themselves.
    private void takePart(
            @Nullable Choice[] after, int state, Choice to, int index, Multibuy multibuy) {
        int pieces = lines.get(index).pieces();
        for (int used = pieces; used > 0 && used > pieces - multibuy.take(); used--) {
            int free = multibuy.free(state, used);
            long amount = Math.multiplyExact(lines.get(index).price().minor(), (long) free);
            keep(
                    after,
                    multibuy.after(state, used),
                    to.by(index, multibuy.promotion(), used, free, amount));
        }
    }

    private static void keep(@Nullable Choice[] best, int state, Choice candidate) {
        Choice known = best[state];
        if (known == null || candidate.isBetterThan(known)) {
            best[state] = candidate;
        }
    }
}
