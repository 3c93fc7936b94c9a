package smena.service.shop;

import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.CashReasons;
import smena.domain.shop.CashReasons.Act;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The list of reasons for cash in and out of the drawer.
public final class CashReasonSettings {
    private static final String NAME = "cash.reasons.";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public CashReasonSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// As they are now.
    public CashReasons reasons() {
        return database.read(CashReasonSettings::read);
    }

    /// Changes what differs from `seen` and returns them as they are kept. Needs
    /// [Right#EDIT_SETTINGS]; refuses where somebody else has changed the same meanwhile.
    public CashReasons change(Actor actor, CashReasons seen, CashReasons wanted) {
        Map<String, String> old = values(seen);
        Map<String, String> fresh = values(wanted.checked());
        fresh.entrySet().removeIf(one -> one.getValue().equals(old.get(one.getKey())));
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Map<String, String> now = tx.settings().all();
                    SettingChanges.requireSeen(fresh, old, now);
                    new SettingChanges(tx, journal, by).put(now, fresh);
                    return read(tx);
                });
    }

    private static Map<String, String> values(CashReasons reasons) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Act act : Act.values()) {
            values.put(NAME + act, String.join("\n", reasons.of(act)));
        }
        return values;
    }

    private static CashReasons read(Transaction tx) {
        Map<String, String> all = tx.settings().all();
        Map<Act, List<String>> reasons = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            String kept = all.getOrDefault(NAME + act, "");
            reasons.put(act, kept.lines().filter(line -> !line.isEmpty()).toList());
        }
        return new CashReasons(reasons);
    }
}
