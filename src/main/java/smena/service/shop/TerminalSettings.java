package smena.service.shop;

import smena.domain.people.Actor;
import smena.domain.shop.TerminalSetup;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Which card terminal the till talks to.
public final class TerminalSettings {
    private static final String KIND = "terminal.kind";
    private static final String ANSWER = "terminal.simulator";
    private static final String WALLETS = "terminal.wallets";

    private final SharedSettings<TerminalSetup> shared;

    public TerminalSettings(Database database, Journal journal, Rights rights) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        TerminalSettings::read,
                        TerminalSettings::values,
                        UnaryOperator.identity());
    }

    /// As it is now.
    public TerminalSetup setup() {
        return shared.read();
    }

    /// Changes what differs from `seen` and returns it as it is kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses where somebody else has changed the same
    /// meanwhile.
    public TerminalSetup change(Actor actor, TerminalSetup seen, TerminalSetup wanted) {
        return shared.change(actor, seen, wanted);
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
