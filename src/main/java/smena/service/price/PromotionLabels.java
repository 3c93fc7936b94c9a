package smena.service.price;

import smena.domain.price.WaitingLabel.Reason;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Promotion.Range;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the goods of a promotion into the queue of labels on its first day, where it gives
/// something else from then on, and once it is over. Hours and weekdays stand on the label and are
/// no reason for another one. What is done stands in the database: each change is seen once, also
/// after days without the till.
public final class PromotionLabels {
    private static final int BITE = 500;

    /// How [#terms] ends.
    private static final Pattern RANGES = Pattern.compile("\\[([0-9, ]*)\\] \\[([0-9, ]*)\\]$");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Database database;
    private final Journal journal;

    public PromotionLabels(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Looks which promotions began, changed or ended since the last time.
    ///
    /// @return how many
    public int look() {
        LocalDate today = journal.now().day();
        Map<Long, Promotion> running = new HashMap<>();
        Map<Long, String> shown = new HashMap<>();
        database.read(
                tx -> {
                    tx.promotions().running(today, today).forEach(p -> running.put(p.id(), p));
                    shown.putAll(tx.labels().promotions());
                    return today;
                });
        int seen = 0;
        for (Promotion promotion : running.values()) {
            if (!terms(promotion).equals(shown.get(promotion.id()))) {
                Optional.ofNullable(shown.get(promotion.id()))
                        .ifPresent(before -> left(before, promotion.range()));
                wait(promotion.range(), Reason.PROMOTION_START);
                note(promotion.id(), Optional.of(terms(promotion)));
                seen++;
            }
        }
        for (long id : shown.keySet()) {
            if (!running.containsKey(id)) {
                database.read(tx -> tx.promotions().find(id))
                        .map(over -> over.promotion().range())
                        .ifPresent(range -> wait(range, Reason.PROMOTION_END));
                note(id, Optional.empty());
                seen++;
            }
        }
        return seen;
    }

    /// All that a label may say of it.
    private static String terms(Promotion promotion) {
        return String.join(
                " ",
                promotion.name(),
                promotion.terms().toString(),
                promotion.validity().to().map(LocalDate::toString).orElse(""),
                promotion.validity().days().stream().sorted().toList().toString(),
                promotion.validity().hours().map(Objects::toString).orElse(""),
                promotion.range().products().stream().sorted().toList().toString(),
                promotion.range().categories().stream().sorted().toList().toString());
    }

    private void note(long promotion, Optional<String> terms) {
        database.write(
                tx -> {
                    tx.labels().promotion(promotion, terms);
                    return promotion;
                });
    }

    /// For what it holds no longer; what it still holds for gets its own reason behind this one.
    private void left(String before, Range now) {
        Matcher ranges = RANGES.matcher(before);
        if (ranges.find()) {
            Set<Long> products = new TreeSet<>(numbers(ranges.group(1)));
            Set<Long> categories = new TreeSet<>(numbers(ranges.group(2)));
            products.removeAll(now.products());
            categories.removeAll(now.categories());
            if (!products.isEmpty() || !categories.isEmpty()) {
                wait(new Range(products, categories), Reason.PROMOTION_END);
            }
        }
    }

    private static List<Long> numbers(String list) {
        return NUMBER.matcher(list).results().map(found -> Long.valueOf(found.group())).toList();
    }

    private void wait(Range range, Reason reason) {
        List<Long> products = range.products().stream().sorted().toList();
        for (int from = 0; from < products.size(); from += BITE) {
            put(products.subList(from, Math.min(products.size(), from + BITE)), reason);
        }
        for (long category : range.categories()) {
            long after = 0;
            List<Long> next = ofCategory(category, after);
            while (!next.isEmpty()) {
                put(next, reason);
                after = next.getLast();
                next = ofCategory(category, after);
            }
        }
    }

    private List<Long> ofCategory(long category, long after) {
        return database.read(tx -> tx.labels().ofCategory(category, after, BITE));
    }

    /// A sale in between waits for no more of them.
    private void put(List<Long> products, Reason reason) {
        database.write(
                (Transaction tx) -> {
                    tx.labels().put(products, reason, journal.now().at());
                    return products.size();
                });
    }
}
