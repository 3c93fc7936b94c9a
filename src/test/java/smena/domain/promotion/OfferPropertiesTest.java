package smena.domain.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// Random baskets and promotions. A failure prints its seed and the smallest case that fails as
/// well, found by leaving out halves. `-Doffers.runs=1000` tries more.
class OfferPropertiesTest {
    private static final int RUNS = Integer.getInteger("offers.runs", 25) * 20;

    /// A basket and what is on offer.
    record Case(List<OfferedLine> lines, List<Promotion> promotions, int customer) {
        List<Optional<Reduction>> result() {
            return new Offers(promotions, customer).of(lines);
        }

        long saved() {
            return sum(result());
        }
    }

    @Test
    void savesAsMuchAsTryingEverythingDoes() {
        forAll(5, 7, OfferPropertiesTest::isTheMost);
    }

    @Test
    void theOrderOfScanningChangesNothing() {
        forAll(12, 40, OfferPropertiesTest::isTheSameInAnyOrder);
    }

    @Test
    void neverAHigherPriceAndNeverBelowNothing() {
        forAll(12, 40, OfferPropertiesTest::isWithinTheGross);
    }

    @Test
    void anotherPromotionNeverMakesItDearer() {
        forAll(8, 20, OfferPropertiesTest::isNoDearerWithMore);
    }

    @Test
    void fiveHundredLinesAreNoTrouble() {
        Random random = new Random(3);
        List<OfferedLine> lines = new ArrayList<>();
        for (int n = 1; n <= 500; n++) {
            lines.add(Shelf.line(n, n, 100 + random.nextInt(20) * 10, 1 + random.nextInt(9_999)));
        }
        List<Promotion> promotions = new ArrayList<>();
        for (int id = 1; id <= 12; id++) {
            promotions.add(Shelf.category(id, new Terms.Multibuy(3, 2), 1));
        }
        Case large = new Case(lines, promotions, 300);
        long begun = System.nanoTime();
        assertTrue(large.saved() > 0);
        long took = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(took < 20_000, "500 lines, twelve promotions for all: ms " + took);
    }

    private static void isTheMost(Case given) {
        long most = OfferModel.mostSaved(given.lines(), given.promotions(), given.customer());
        assertEquals(most, given.saved());
    }

    private static void isTheSameInAnyOrder(Case given) {
        List<OfferedLine> other = new ArrayList<>(given.lines());
        Collections.shuffle(other, new Random(given.lines().size()));
        List<OfferedLine> scanned = new ArrayList<>();
        for (OfferedLine line : other) {
            scanned.add(renumbered(line, scanned.size() + 1));
        }
        Case again = new Case(scanned, given.promotions(), given.customer());
        assertEquals(given.saved(), again.saved());
        List<Promotion> reversed = new ArrayList<>(given.promotions().reversed());
        assertEquals(given.result(), new Case(given.lines(), reversed, given.customer()).result());
    }

    private static void isWithinTheGross(Case given) {
        List<Optional<Reduction>> result = given.result();
        assertEquals(given.lines().size(), result.size());
        for (int i = 0; i < result.size(); i++) {
            OfferedLine line = given.lines().get(i);
            result.get(i)
                    .ifPresent(
                            off -> {
                                assertTrue(off.amount().isPositive());
                                assertTrue(off.amount().compareTo(line.gross()) <= 0);
                            });
        }
    }

    private static void isNoDearerWithMore(Case given) {
        if (given.promotions().isEmpty()) {
            return;
        }
        List<Promotion> fewer = given.promotions().subList(1, given.promotions().size());
        assertTrue(new Case(given.lines(), fewer, given.customer()).saved() <= given.saved());
        assertTrue(new Case(given.lines(), given.promotions(), 0).saved() <= given.saved());
    }

    private static void forAll(int mostLines, int mostPieces, Consumer<Case> property) {
        long start = Long.getLong("offers.seed", System.nanoTime());
        for (long seed = start; seed < start + RUNS; seed++) {
            Case given = random(new Random(seed), mostLines, mostPieces);
            Optional<Throwable> wrong = wrong(given, property);
            if (wrong.isPresent()) {
                Case least = shrunk(given, property);
                fail(
                        "-Doffers.seed=" + seed + ", smallest: " + least,
                        wrong(least, property).orElse(wrong.get()));
            }
        }
    }

    private static Optional<Throwable> wrong(Case given, Consumer<Case> property) {
        try {
            property.accept(given);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }

    /// Leaves out halves, then quarters, then single lines and promotions while it still fails.
    private static Case shrunk(Case given, Consumer<Case> property) {
        Case least = given;
        for (int size = Math.max(1, least.lines().size() / 2); size > 0; size /= 2) {
            for (int at = 0; at < least.lines().size(); ) {
                Case less =
                        new Case(
                                without(least.lines(), at, size),
                                least.promotions(),
                                least.customer());
                if (wrong(less, property).isPresent()) {
                    least = less;
                } else {
                    at += size;
                }
            }
        }
        for (int at = 0; at < least.promotions().size(); ) {
            Case less =
                    new Case(least.lines(), without(least.promotions(), at, 1), least.customer());
            if (wrong(less, property).isPresent()) {
                least = less;
            } else {
                at++;
            }
        }
        return least;
    }

    private static <T> List<T> without(List<T> all, int from, int count) {
        List<T> rest = new ArrayList<>(all);
        rest.subList(from, Math.min(all.size(), from + count)).clear();
        return rest;
    }

    private static Case random(Random random, int mostLines, int mostPieces) {
        List<OfferedLine> lines = new ArrayList<>();
        int left = mostPieces;
        int count = 1 + random.nextInt(mostLines);
        for (int n = 1; n <= count && left > 0; n++) {
            int pieces = 1 + random.nextInt(Math.min(left, 3));
            left -= pieces;
            long product = 1 + random.nextInt(6);
            long price = product <= 2 ? 100 : 50 + 10 * random.nextInt(12);
            OfferedLine line =
                    random.nextInt(6) == 0
                            ? Shelf.weighed(n, product, price, 1 + random.nextInt(3_000))
                            : Shelf.line(n, product, price, pieces);
            lines.add(random.nextInt(4) == 0 ? Shelf.packed(line, pack(random, price)) : line);
        }
        List<Promotion> promotions = new ArrayList<>();
        int offers = random.nextInt(5);
        for (int id = 1; id <= offers; id++) {
            promotions.add(
                    random.nextInt(3) == 0
                            ? Shelf.category(id, terms(random), 1)
                            : Shelf.product(
                                    id,
                                    terms(random),
                                    1 + random.nextInt(6),
                                    1 + random.nextInt(6)));
        }
        return new Case(lines, promotions, random.nextBoolean() ? 0 : random.nextInt(2_000));
    }

    private static OfferedLine.Pack pack(Random random, long price) {
        int holds = 2 + random.nextInt(2);
        return new OfferedLine.Pack(
                Quantity.of(holds), Money.of(price * holds - 30 + random.nextInt(60)));
    }

    private static Terms terms(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Terms.PercentOff(1 + random.nextInt(10_000));
            case 1 -> new Terms.FixedPrice(Money.of(1 + random.nextInt(150)));
            case 2 ->
                    new Terms.FromQuantity(
                            Quantity.of(1 + random.nextInt(4)), Money.of(1 + random.nextInt(150)));
            case 3 -> new Terms.Multibuy(2, 1);
            case 4 -> new Terms.Multibuy(3, 1 + random.nextInt(2));
            default -> new Terms.Multibuy(4, 1 + random.nextInt(3));
        };
    }

    private static OfferedLine renumbered(OfferedLine line, int number) {
        return new OfferedLine(
                number,
                line.product(),
                line.category(),
                line.isCounted(),
                line.price(),
                line.quantity(),
                line.packs());
    }

    private static long sum(List<Optional<Reduction>> reductions) {
        return reductions.stream()
                .flatMap(Optional::stream)
                .mapToLong(r -> r.amount().minor())
                .sum();
    }
}
