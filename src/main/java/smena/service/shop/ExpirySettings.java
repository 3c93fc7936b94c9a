package smena.service.shop;

import smena.domain.people.Actor;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.ShelfRules;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the shop does about goods that keep to a day, edited together with what it does where none
/// should be left: both change at once or not at all.
public final class ExpirySettings {
    private static final String POLICY = "stock.expired";
    private static final String NEAR_DAYS = "stock.nearDays";
    private static final String REFUSE = "REFUSE";
    private static final String WARN = "WARN";

    private final Database database;
    private final SharedSettings<ShelfRules> shared;

    public ExpirySettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        ExpirySettings::rules,
                        ExpirySettings::values,
                        ShelfRules::checked);
    }

    /// As they are now.
    public ExpiryTerms terms() {
        return database.read(ExpirySettings::read);
    }

    /// All of it, as it is now.
    public ShelfRules rules() {
        return shared.read();
    }

    /// Changes what differs from `seen` and returns them as they are kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses what no shop can have, and where somebody
    /// else has changed the same meanwhile.
    public ShelfRules change(Actor actor, ShelfRules seen, ShelfRules wanted) {
        return shared.change(actor, seen, wanted);
    }

    public static ExpiryTerms read(Transaction tx) {
        return of(tx.settings().all());
    }

    /// Puts them into a till where nobody works yet, without an entry of the journal.
    static void write(Transaction tx, ExpiryTerms terms) {
        values(terms).forEach(tx.settings()::put);
    }

    /// What all settings say.
    public static ExpiryTerms of(Map<String, String> all) {
        ExpiryTerms usual = ExpiryTerms.USUAL;
        String days = all.getOrDefault(NEAR_DAYS, Integer.toString(usual.nearDays()));
        return new ExpiryTerms(
                all.getOrDefault(POLICY, policy(usual)).equals(REFUSE), Integer.parseInt(days));
    }

    private static ShelfRules rules(Transaction tx) {
        return new ShelfRules(read(tx), Settings.read(tx).stock());
    }

    private static Map<String, String> values(ShelfRules rules) {
        Map<String, String> values = values(rules.expiry());
        values.put(Settings.STOCK, rules.below().name());
        return values;
    }

    private static Map<String, String> values(ExpiryTerms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(POLICY, policy(terms));
        values.put(NEAR_DAYS, Integer.toString(terms.nearDays()));
        return values;
    }

    private static String policy(ExpiryTerms terms) {
        return terms.refused() ? REFUSE : WARN;
    }
}
