package smena.service.shop;

import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.TerminalSetup;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which card terminal the till talks to.
public final class TerminalSettings {
    private static final String KIND = "terminal.kind";
    private static final String ANSWER = "terminal.simulator";
    private static final String WALLETS = "terminal.wallets";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public TerminalSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// As it is now.
    public TerminalSetup setup() {
        return database.read(TerminalSettings::read);
    }

    /// Changes it. Needs [Right#EDIT_SETTINGS].
    public void change(Actor actor, TerminalSetup wanted) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    new SettingChanges(tx, journal, by).put(values(read(tx)), values(wanted));
                    return wanted;
                });
    }

    public static TerminalSetup read(Transaction tx) {
        Map<String, String> all = tx.settings().all();
        TerminalSetup off = TerminalSetup.OFF;
        return new TerminalSetup(
                TerminalSetup.Kind.valueOf(all.getOrDefault(KIND, off.kind().name())),
                TerminalSetup.Simulated.valueOf(all.getOrDefault(ANSWER, off.answer().name())),
                all.getOrDefault(WALLETS, "0").equals("1"));
    }

    private static Map<String, String> values(TerminalSetup setup) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(KIND, setup.kind().name());
        values.put(ANSWER, setup.answer().name());
        values.put(WALLETS, setup.wallets() ? "1" : "0");
        return values;
    }
}
