package smena.service.label;

import smena.domain.label.LabelSetup;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SharedSettings;
import smena.store.Database;
import smena.store.Transaction;

import java.util.function.UnaryOperator;

/// How the shop prints its labels.
public final class LabelSettings {
    private final SharedSettings<LabelSetup> shared;

    public LabelSettings(Database database, Journal journal, Rights rights) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        LabelSettings::read,
                        LabelValues::write,
                        UnaryOperator.identity());
    }

    /// As it is now.
    public LabelSetup setup() {
        return shared.read();
    }

    /// As it is now, inside a transaction.
    public static LabelSetup read(Transaction tx) {
        return LabelValues.read(tx.settings().all());
    }

    /// Changes what differs from `seen` and returns it as it is kept. Needs [Right#EDIT_SETTINGS];
    /// refuses where somebody else has changed the same meanwhile.
    public LabelSetup change(Actor actor, LabelSetup seen, LabelSetup wanted) {
        return shared.change(actor, seen, wanted);
    }

    /// Changes the size, what stands on the labels and whether they go onto pages; the printers
    /// stay. Needs [Right#EDIT_CATALOGUE]; refuses as [#change] does.
    public LabelSetup choose(Actor actor, LabelSetup seen, LabelSetup wanted) {
        return shared.change(actor, Right.EDIT_CATALOGUE, seen, now -> wanted.with(now.printer()));
    }
}
