package smena.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import smena.domain.money.PublishedVectors.Case;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The till's answers to what others have published. A case that follows another rule stands with
/// the name of that rule and with what the till answers in its place.
class PublishedVectorsTest {
    private static final long CASES = 519;
    private static final long PROJECTS = 31;
    private static final long OTHER_RULE = 217;
    private static final long DIFFER = 97;

    static List<Case> rounding() {
        return PublishedVectors.cases("rounding.tsv");
    }

    static List<Case> cash() {
        return PublishedVectors.cases("cash.tsv");
    }

    static List<Case> shares() {
        return PublishedVectors.cases("shares.tsv");
    }

    static List<Case> baskets() {
        return PublishedVectors.cases("baskets.tsv");
    }

    static List<Case> offers() {
        return PublishedVectors.cases("offers.tsv");
    }

    @ParameterizedTest
    @MethodSource("rounding")
    void roundsToAStep(Case one) {
        BigDecimal amount = new BigDecimal(one.input(0));
        BigDecimal step = new BigDecimal(one.input(1));
        int scale = Math.max(amount.scale(), step.scale());
        Money whole = Money.of(amount.movePointRight(scale).longValueExact());
        Money rounded = whole.roundedTo(step.movePointRight(scale).longValueExact());
        BigDecimal answer = BigDecimal.valueOf(rounded.minor(), scale);
        holds(one, PublishedVectors.figure(answer));
        if (step.compareTo(BigDecimal.ONE) == 0 && amount.scale() <= 3) {
            Quantity asMuch = new Quantity(amount.movePointRight(3).longValueExact());
            assertEquals(answer.longValueExact(), Money.of(1).times(asMuch).minor());
        }
    }

    /// What the last one of the tenders pays. Refunds mirror sales.
    @ParameterizedTest
    @MethodSource("cash")
    void roundsOnlyWhatIsPaidInCash(Case one) {
        Money total = asALine(one.input(0));
        long step = minor(one.input(1)).minor();
        List<String> ways = PublishedVectors.parts("+", one.input(2));
        Money paid =
                total.isNegative()
                        ? paid(total.negated(), step, ways).negated()
                        : paid(total, step, ways);
        holds(one, PublishedVectors.figure(BigDecimal.valueOf(paid.minor(), 2)));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void spreadsAnAmount(Case one) {
        List<Money> weights =
                PublishedVectors.parts(",", one.input(1)).stream()
                        .map(weight -> Money.of(Long.parseLong(weight)))
                        .toList();
        Money amount = Money.of(Long.parseLong(one.input(0)));
        List<Money> parts = Shares.of(amount, weights);
        assertEquals(amount, parts.stream().reduce(Money.ZERO, Money::plus));
        holds(
                one,
                parts.stream()
                        .map(part -> String.valueOf(part.minor()))
                        .collect(Collectors.joining(",")));
    }

    /// The total and the tax inside it.
    @ParameterizedTest
    @MethodSource("baskets")
    void pricesABasket(Case one) {
        Pricing pricing = PublishedBasket.ofLines(one.input(0), one.input(1));
        boolean taxed = one.published().contains("/");
        String total = String.valueOf(pricing.total().minor());
        holds(one, taxed ? total + "/" + pricing.tax().minor() : total);
    }

    /// The total, whatever is scanned first.
    @ParameterizedTest
    @MethodSource("offers")
    void pricesWhatIsOnOffer(Case one) {
        List<String> scans = PublishedVectors.parts(" ", one.input(2));
        for (List<String> order : List.of(scans, scans.reversed())) {
            Pricing pricing =
                    PublishedBasket.ofScans(one.input(0), one.input(1), order, one.input(3));
            holds(one, String.valueOf(pricing.total().minor()));
        }
    }

    @Test
    void everyCaseNamesItsSourceAndItsRule() {
        List<Case> all = PublishedVectors.all();
        assertEquals(
                keys("sources.tsv"), all.stream().map(Case::source).collect(Collectors.toSet()));
        assertEquals(
                keys("rules.tsv"),
                all.stream()
                        .map(Case::rule)
                        .filter(rule -> !rule.equals(PublishedVectors.NOTHING))
                        .collect(Collectors.toSet()));
        assertEquals(all.size(), new HashSet<>(all).size(), "no case twice");
        for (List<String> source : PublishedVectors.rows("sources.tsv")) {
            assertEquals(5, source.size(), source.toString());
            assertTrue(source.stream().noneMatch(String::isBlank), source.toString());
        }
    }

    /// The counts of the README beside the files.
    @Test
    void theCountsAreAsTheyAreSaid() {
        List<Case> all = PublishedVectors.all();
        long projects =
                PublishedVectors.rows("sources.tsv").stream()
                        .map(source -> source.get(1))
                        .distinct()
                        .count();
        long otherRule =
                all.stream().filter(c -> !c.rule().equals(PublishedVectors.NOTHING)).count();
        long differ = all.stream().filter(Case::differs).count();
        assertEquals(
                List.of(CASES, PROJECTS, OTHER_RULE, DIFFER),
                List.of((long) all.size(), projects, otherRule, differ));
    }

    private static void holds(Case one, String answer) {
        assertEquals(PublishedVectors.plain(one.expected()), answer, one::toString);
        if (one.differs()) {
            assertNotEquals(
                    PublishedVectors.plain(one.published()),
                    answer,
                    "it follows the same rule after all");
            assertNotEquals(PublishedVectors.NOTHING, one.rule(), "and which rule is that?");
        }
    }

    private static Money paid(Money total, long step, List<String> ways) {
        List<Tender> tenders = new ArrayList<>();
        for (String way : ways.subList(0, ways.size() - 1)) {
            List<String> words = PublishedVectors.parts(" ", way);
            tenders.add(new Tender(method(words.getFirst()), minor(words.getLast()), ""));
        }
        PaymentMethod last = method(ways.getLast());
        Money due = Settlement.due(total, tenders, last, step);
        if (due.isPositive()) {
            tenders.add(new Tender(last, due, ""));
            Settlement settled = Settlement.of(total, tenders, step);
            assertEquals(due, settled.payments().getLast().applied());
            assertEquals(Money.ZERO, settled.change());
        }
        return due;
    }

    /// A line of one smallest unit that costs so much.
    private static Money asALine(String amount) {
        return Money.of(1)
                .times(new Quantity(new BigDecimal(amount).movePointRight(5).longValueExact()));
    }

    private static Money minor(String amount) {
        return Money.of(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    private static PaymentMethod method(String code) {
        return PaymentMethod.USUAL.stream()
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> keys(String file) {
        return PublishedVectors.rows(file).stream().map(List::getFirst).collect(Collectors.toSet());
    }
}
