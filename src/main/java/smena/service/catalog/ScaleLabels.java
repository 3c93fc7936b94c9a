package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.catalog.ScalePattern;
import smena.domain.people.Actor;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SharedSettings;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the shop's label scales write their codes.
public final class ScaleLabels {
    private static final String SETTING = "scale.patterns";
    private static final int MOST = 20;

    private final Database database;
    private final SharedSettings<List<ScalePattern>> shared;

    public ScaleLabels(Database database, Journal journal, Rights rights) {
        this.database = database;
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        ScaleLabels::patterns,
                        patterns -> Map.of(SETTING, written(patterns)),
                        ScaleLabels::checked);
    }

    /// What a code says by patterns that are not stored yet.
    ///
    /// @param product what it names; empty where no product has the number
    public record Trial(
            ScalePattern pattern, ScalePattern.Label label, Optional<Product> product) {}

    /// The patterns, in order.
    public List<ScalePattern> patterns() {
        return shared.read();
    }

    /// The same within a transaction.
    public static List<ScalePattern> patterns(Transaction tx) {
        return tx.settings()
                .get(SETTING)
                .map(text -> text.lines().map(ScalePattern::of).toList())
                .orElse(ScalePattern.USUAL);
    }

    /// Stores the patterns and returns them as they are kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses two that a code could be both of, and
    /// where they are no longer as they were `seen`.
    public List<ScalePattern> change(
            Actor actor, List<ScalePattern> seen, List<ScalePattern> wanted) {
        return shared.change(actor, seen, wanted);
    }

    /// What `code` says by `patterns`; empty where it is of none.
    public Optional<Trial> trial(List<ScalePattern> patterns, String code) {
        for (ScalePattern pattern : patterns) {
            Optional<ScalePattern.Label> label = pattern.read(code);
            if (label.isPresent()) {
                return label.map(
                        l ->
                                new Trial(
                                        pattern,
                                        l,
                                        database.read(tx -> tx.catalog().byPlu(l.number()))));
            }
        }
        return Optional.empty();
    }

    private static List<ScalePattern> checked(List<ScalePattern> wanted) {
        if (wanted.size() > MOST) {
            throw new Refused(new Problem.BadScalePattern());
        }
        for (int i = 0; i < wanted.size(); i++) {
            for (ScalePattern before : wanted.subList(0, i)) {
                if (wanted.get(i).overlaps(before)) {
                    throw new Refused(
                            new Problem.ScalePatternsOverlap(
                                    before.written(), wanted.get(i).written()));
                }
            }
        }
        return wanted;
    }

    private static String written(List<ScalePattern> patterns) {
        return patterns.stream().map(ScalePattern::written).collect(Collectors.joining("\n"));
    }
}
