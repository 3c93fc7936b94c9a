package smena.service.shop;

import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scale at the till, if the shop has one that the till can ask.
public final class ScaleSettings {
    private static final String PROTOCOL = "scale.protocol";
    private static final String PLACE = "scale.place";
    private static final String BAUD = "scale.baud";
    private static final String LEAST = "scale.least";
    private static final String MOST = "scale.most";
    private static final String BAG = "scale.bag";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public ScaleSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The scale; empty where weights are typed.
    public Optional<ScaleSetup> scale() {
        return database.read(ScaleSettings::read);
    }

    /// The same within a transaction.
    public static Optional<ScaleSetup> read(Transaction tx) {
        Map<String, String> values = tx.settings().all();
        String protocol = values.getOrDefault(PROTOCOL, "");
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ScaleSetup(
                        ScaleProtocol.valueOf(protocol),
                        values.getOrDefault(PLACE, ""),
                        Integer.parseInt(values.getOrDefault(BAUD, "0")),
                        quantity(values, LEAST),
                        quantity(values, MOST),
                        quantity(values, BAG)));
    }

    private static Quantity quantity(Map<String, String> values, String name) {
        return new Quantity(Long.parseLong(values.getOrDefault(name, "0")));
    }

    /// Sets the scale up. Needs [Right#EDIT_SETTINGS]; refuses what no scale can be.
    public void set(Actor actor, ScaleSetup wanted) {
        ScaleSetup scale = wanted.checked();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(PROTOCOL, scale.protocol().name());
        values.put(PLACE, scale.place());
        values.put(BAUD, Integer.toString(scale.baud()));
        values.put(LEAST, Long.toString(scale.least().thousandths()));
        values.put(MOST, Long.toString(scale.most().thousandths()));
        values.put(BAG, Long.toString(scale.bag().thousandths()));
        put(actor, values);
    }

    /// Forgets the scale: weights are typed from now on. Needs [Right#EDIT_SETTINGS].
    public void forget(Actor actor) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : List.of(PROTOCOL, PLACE, BAUD, LEAST, MOST, BAG)) {
            values.put(name, "");
        }
        put(actor, values);
    }

    private void put(Actor actor, Map<String, String> values) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    new SettingChanges(tx, journal, by).put(tx.settings().all(), values);
                    return values;
                });
    }
}
