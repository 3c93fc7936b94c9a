package smena.service.shop;

import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.ExpiryTerms;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the shop does about goods that keep to a day.
public final class ExpirySettings {
    private static final String POLICY = "stock.expired";
    private static final String NEAR_DAYS = "stock.nearDays";
    private static final String REFUSE = "REFUSE";
    private static final String WARN = "WARN";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public ExpirySettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// As they are now.
    public ExpiryTerms terms() {
        return database.read(ExpirySettings::read);
    }

    /// Changes them. Needs [Right#EDIT_SETTINGS]; refuses what no shop can have.
    public void change(Actor actor, ExpiryTerms wanted) {
        ExpiryTerms terms = wanted.checked();
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Map<String, String> before = values(read(tx));
                    new SettingChanges(tx, journal, by).put(before, values(terms));
                    return terms;
                });
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
