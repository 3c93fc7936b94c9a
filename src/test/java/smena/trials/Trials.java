package smena.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Tries a property on random cases and prints the seed. A case is the numbers that it draws; one
/// that fails is made smaller by halving, the list of numbers first, then each of them, as long as
/// it still fails. How many are tried can be set by `-Dsmena.trials=1000`, and the seed by
/// `-Dsmena.seed=…`.
public final class Trials {
    private static final int USUAL = 25;

    /// The most cases that are tried to make one that fails smaller.
    private static final int MOST_SMALLER = 100;

    private Trials() {}

    /// What must hold; it throws where it does not.
    public interface Property {
        void holds(Draw draw);
    }

    /// Where a case gets its numbers from.
    public static final class Draw {
        private final List<Integer> numbers;
        private final Random random;
        private final boolean fresh;
        private int next;

        private Draw(Random random) {
            this.numbers = new ArrayList<>();
            this.random = random;
            this.fresh = true;
        }

        private Draw(List<Integer> numbers) {
            this.numbers = numbers;
            this.random = new Random(0);
            this.fresh = false;
        }

        /// A number from 0 on, below `bound`. Where the numbers are used up it is 0.
        public int below(int bound) {
            if (fresh) {
                numbers.add(random.nextInt(bound));
            }
            int number = next < numbers.size() ? numbers.get(next) : 0;
            next++;
            return number % bound;
        }

        /// A number between both, both among them.
        public int between(int least, int most) {
            return least + below(most - least + 1);
        }
    }

    /// Tries it as often as is usual, `factor` times.
    public static void run(String name, int factor, Property property) {
        long seed = Long.getLong("smena.seed", System.nanoTime());
        int trials = Integer.getInteger("smena.trials", USUAL) * factor;
        System.out.println(name + ": " + trials + " trials, seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < trials; trial++) {
            Draw draw = new Draw(random);
            try {
                property.holds(draw);
            } catch (RuntimeException | AssertionError failure) {
                List<Integer> least = halved(draw.numbers, property);
                AssertionError found =
                        new AssertionError(
                                "%s: seed %d, trial %d, smallest case %s"
                                        .formatted(name, seed, trial, least),
                                failureOf(property, least));
                found.addSuppressed(failure);
                throw found;
            }
        }
    }

    /// Tries a case that failed once more.
    public static void again(Property property, Integer... numbers) {
        property.holds(new Draw(Arrays.asList(numbers)));
    }

    private static List<Integer> halved(List<Integer> numbers, Property property) {
        List<Integer> least = List.copyOf(numbers);
        int tries = MOST_SMALLER;
        boolean smaller = true;
        while (smaller && tries > 0) {
            smaller = false;
            List<Integer> half = least.subList(0, least.size() / 2);
            tries--;
            if (!least.isEmpty() && fails(property, half)) {
                least = List.copyOf(half);
                smaller = true;
            }
            for (int i = 0; i < least.size() && tries > 0; i++) {
                if (least.get(i) == 0) {
                    continue;
                }
                List<Integer> other = new ArrayList<>(least);
                other.set(i, least.get(i) / 2);
                tries--;
                if (fails(property, other)) {
                    least = List.copyOf(other);
                    smaller = true;
                }
            }
        }
        return least;
    }

    private static boolean fails(Property property, List<Integer> numbers) {
        return failureOf(property, numbers) != null;
    }

    private static @org.jspecify.annotations.Nullable Throwable failureOf(
            Property property, List<Integer> numbers) {
        try {
            property.holds(new Draw(numbers));
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }
}
