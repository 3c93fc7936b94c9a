package smena.domain.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The notes and coins of the currency, largest first.
/// Source: Central Bank of Uzbekistan, notes and coins in circulation.
public final class Denominations {
    /// Notes of the Uzbek soʻm.
    public static final List<Money> NOTES =
            soms(200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000);

    /// Coins of the Uzbek soʻm.
    public static final List<Money> COINS = soms(500, 200, 100, 50);

    /// All of them: what a shop counts that has said nothing else.
    public static final List<Money> ALL = Stream.concat(NOTES.stream(), COINS.stream()).toList();

    /// The most that are counted one by one.
    public static final int MOST = 24;

    /// No note is worth more.
    public static final Money LARGEST = Money.of(1_000_000_000);

    /// The setting that says which are counted.
    public static final String SETTING = "cash.denominations";

    private static final Pattern COMMA = Pattern.compile(",");

    private Denominations() {}

    private static List<Money> soms(long... values) {
        return LongStream.of(values).mapToObj(v -> Money.of(v * 100)).toList();
    }

    /// What a shop counts, largest first. Refuses nothing at all, one that is there twice, and a
    /// value that no note has.
    public static List<Money> checked(List<Money> counted) {
        if (counted.isEmpty() || counted.size() > MOST) {
            throw new Refused(new Problem.BadSetting(SETTING));
        }
        Set<Money> seen = new HashSet<>();
        for (Money value : counted) {
            checked(value);
            if (!seen.add(value)) {
                throw new Refused(new Problem.BadSetting(SETTING));
            }
        }
        return counted.stream().sorted(Comparator.<Money>naturalOrder().reversed()).toList();
    }

    /// A value that a note or a coin may have.
    public static Money checked(Money value) {
        if (!value.isPositive() || value.compareTo(LARGEST) > 0) {
            throw new Refused(new Problem.BadAmount());
        }
        return value;
    }

    /// As it is stored.
    public static String text(List<Money> counted) {
        StringJoiner text = new StringJoiner(",");
        counted.forEach(value -> text.add(Long.toString(value.minor())));
        return text.toString();
    }

    /// What is stored; all of them where nothing is.
    public static List<Money> of(String text) {
        return text.isEmpty()
                ? ALL
                : COMMA.splitAsStream(text).map(v -> Money.of(Long.parseLong(v))).toList();
    }
}
