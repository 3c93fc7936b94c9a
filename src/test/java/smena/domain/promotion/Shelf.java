package smena.domain.promotion;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lines and promotions for tests of offers.
final class Shelf {
    private Shelf() {}

    /// Pieces of a product of category 1.
    static OfferedLine line(
            int number, long product, long price, long pieces, OfferedLine.Pack... packs) {
        return new OfferedLine(
                number, product, 1, true, Money.of(price), Quantity.of(pieces), List.of(packs));
    }

    /// So many thousandths of something weighed, of category 1.
    static OfferedLine weighed(int number, long product, long price, long thousandths) {
        return new OfferedLine(
                number, product, 1, false, Money.of(price), new Quantity(thousandths), List.of());
    }

    static OfferedLine packed(OfferedLine line, OfferedLine.Pack pack) {
        return new OfferedLine(
                line.line(),
                line.product(),
                line.category(),
                line.isCounted(),
                line.price(),
                line.quantity(),
                List.of(pack));
    }

    static Promotion product(long id, Terms terms, Long... products) {
        return of(id, terms, new Promotion.Range(set(products), Set.of()));
    }

    static Promotion category(long id, Terms terms, Long... categories) {
        return of(id, terms, new Promotion.Range(Set.of(), set(categories)));
    }

    static Promotion product(long id, Terms terms, int... products) {
        return product(id, terms, boxed(products));
    }

    static Promotion category(long id, Terms terms, int... categories) {
        return category(id, terms, boxed(categories));
    }

    private static Long[] boxed(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Long::valueOf).toArray(Long[]::new);
    }

    private static Set<Long> set(Long... numbers) {
        return Arrays.stream(numbers).collect(Collectors.toSet());
    }

    private static Promotion of(long id, Terms terms, Promotion.Range range) {
        return new Promotion(id, "P" + id, terms, range, Validity.since(LocalDate.EPOCH));
    }
}
