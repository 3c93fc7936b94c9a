package smena.service.shop;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.RefundTerms;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the shop gives back without a receipt.
public final class RefundTermSettings {
    private static final String TOTAL = "refund.withoutReceipt";
    private static final String CASH = "refund.cashWithoutReceipt";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public RefundTermSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// As they are now.
    public RefundTerms terms() {
        return database.read(RefundTermSettings::read);
    }

    /// Changes them. Needs [Right#EDIT_SETTINGS]; refuses what no shop can have.
    public void change(Actor actor, RefundTerms wanted) {
        RefundTerms terms = wanted.checked();
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    new SettingChanges(tx, journal, by).put(tx.settings().all(), values(terms));
                    return terms;
                });
    }

    /// Changes what differs from `seen`; refuses where somebody else has changed the same
    // meanwhile.
    public void change(Actor actor, RefundTerms seen, RefundTerms wanted) {
        Map<String, String> old = values(seen);
        Map<String, String> fresh = values(wanted.checked());
        fresh.entrySet().removeIf(one -> one.getValue().equals(old.get(one.getKey())));
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Map<String, String> now = values(read(tx));
                    SettingChanges.requireSeen(fresh, old, now);
                    new SettingChanges(tx, journal, by).put(now, fresh);
                    return fresh;
                });
    }

    private static Map<String, String> values(RefundTerms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TOTAL, Long.toString(terms.withoutReceipt().minor()));
        values.put(CASH, Long.toString(terms.cashWithoutReceipt().minor()));
        return values;
    }

    public static RefundTerms read(Transaction tx) {
        Map<String, String> values = tx.settings().all();
        return new RefundTerms(
                amount(values, TOTAL, RefundTerms.USUAL.withoutReceipt()),
                amount(values, CASH, RefundTerms.USUAL.cashWithoutReceipt()));
    }

    private static Money amount(Map<String, String> values, String name, Money usual) {
        String value = values.get(name);
        return value == null ? usual : Money.of(Long.parseLong(value));
    }
}
