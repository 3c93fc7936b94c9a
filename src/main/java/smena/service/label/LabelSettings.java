package smena.service.label;

import smena.domain.label.LabelSetup;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SettingChanges;
import smena.store.Database;
import smena.store.Transaction;

/// How the shop prints its labels.
public final class LabelSettings {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public LabelSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// As it is now.
    public LabelSetup setup() {
        return database.read(LabelSettings::read);
    }

    /// As it is now, inside a transaction.
    public static LabelSetup read(Transaction tx) {
        return LabelValues.read(tx.settings().all());
    }

    /// Changes all of it. Needs [Right#EDIT_SETTINGS].
    public LabelSetup change(Actor actor, LabelSetup wanted) {
        return put(actor, Right.EDIT_SETTINGS, wanted);
    }

    /// Changes the size, what stands on the labels and whether they go onto pages; the printers
    /// stay. Needs [Right#EDIT_CATALOGUE].
    public LabelSetup choose(Actor actor, LabelSetup wanted) {
        return put(actor, Right.EDIT_CATALOGUE, wanted);
    }

    private LabelSetup put(Actor actor, Right right, LabelSetup wanted) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, right);
                    LabelSetup now = read(tx);
                    LabelSetup next =
                            right == Right.EDIT_SETTINGS ? wanted : wanted.with(now.printer());
                    new SettingChanges(tx, journal, by)
                            .put(LabelValues.write(now), LabelValues.write(next));
                    return next;
                });
    }
}
