package smena.service.shop;

import smena.domain.people.Actor;
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

    private final SharedSettings<CashReasons> shared;

    public CashReasonSettings(Database database, Journal journal, Rights rights) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        CashReasonSettings::read,
                        CashReasonSettings::values,
                        CashReasons::checked);
    }

    /// As they are now.
    public CashReasons reasons() {
        return shared.read();
    }

    /// Changes what differs from `seen` and returns them as they are kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses where somebody else has changed the same
    /// meanwhile.
    public CashReasons change(Actor actor, CashReasons seen, CashReasons wanted) {
        return shared.change(actor, seen, wanted);
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
