package smena.service.shop;

import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
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

    private final SharedSettings<Optional<ScaleSetup>> shared;

    public ScaleSettings(Database database, Journal journal, Rights rights) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        ScaleSettings::read,
                        ScaleSettings::values,
                        scale -> scale.map(ScaleSetup::checked));
    }

    /// The scale; empty where weights are typed.
    public Optional<ScaleSetup> scale() {
        return shared.read();
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

    /// Sets the scale up, or forgets it where `wanted` is empty: what differs from `seen` is
    /// changed. Returns it as it is kept. Needs [smena.domain.people.Right#EDIT_SETTINGS]; refuses
    /// what no scale can be, and where somebody else has changed the same meanwhile.
    public Optional<ScaleSetup> change(
            Actor actor, Optional<ScaleSetup> seen, Optional<ScaleSetup> wanted) {
        return shared.change(actor, seen, wanted);
    }

    private static Map<String, String> values(Optional<ScaleSetup> scale) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(PROTOCOL, scale.map(one -> one.protocol().name()).orElse(""));
        values.put(PLACE, scale.map(ScaleSetup::place).orElse(""));
        values.put(BAUD, scale.map(one -> Integer.toString(one.baud())).orElse(""));
        values.put(LEAST, weight(scale.map(ScaleSetup::least)));
        values.put(MOST, weight(scale.map(ScaleSetup::most)));
        values.put(BAG, weight(scale.map(ScaleSetup::bag)));
        return values;
    }

    private static String weight(Optional<Quantity> weight) {
        return weight.map(one -> Long.toString(one.thousandths())).orElse("");
    }
}
