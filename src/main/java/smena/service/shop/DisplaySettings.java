package smena.service.shop;

import org.jspecify.annotations.Nullable;

import smena.domain.display.DisplaySetup;
import smena.domain.display.DisplaySetup.Place;
import smena.domain.display.LineDisplaySetup;
import smena.domain.display.LineDisplaySetup.Kind;
import smena.domain.people.Actor;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the customer looks at.
public final class DisplaySettings {
    private static final String SCREEN = "display.screen";
    private static final String KIND = "display.line";
    private static final String PLACE = "display.line.place";
    private static final String BAUD = "display.line.baud";
    private static final String PAGE = "display.line.codePage";
    private static final String TABLE = "display.line.table";

    private final SharedSettings<DisplaySetup> shared;

    public DisplaySettings(Database database, Journal journal, Rights rights) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        DisplaySettings::read,
                        DisplaySettings::values,
                        DisplaySetup::checked);
    }

    /// As it is now.
    public DisplaySetup setup() {
        return shared.read();
    }

    /// Changes what differs from `seen` and returns it as it is kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses what no display can have, and where
    /// somebody else has changed the same meanwhile.
    public DisplaySetup change(Actor actor, DisplaySetup seen, DisplaySetup wanted) {
        return shared.change(actor, seen, wanted);
    }

    private static Map<String, String> values(DisplaySetup setup) {
        LineDisplaySetup line = setup.line();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(SCREEN, setup.screen().name());
        values.put(KIND, line.kind().name());
        values.put(PLACE, line.place().strip());
        values.put(BAUD, Integer.toString(line.baud()));
        values.put(PAGE, line.codePage());
        values.put(TABLE, Integer.toString(line.table()));
        return values;
    }

    public static DisplaySetup read(Transaction tx) {
        Map<String, String> values = tx.settings().all();
        LineDisplaySetup usual = LineDisplaySetup.NONE;
        return new DisplaySetup(
                known(Place.values(), values.get(SCREEN), DisplaySetup.USUAL.screen()),
                new LineDisplaySetup(
                        known(Kind.values(), values.get(KIND), usual.kind()),
                        values.getOrDefault(PLACE, usual.place()),
                        number(values, BAUD, usual.baud()),
                        values.getOrDefault(PAGE, usual.codePage()),
                        number(values, TABLE, usual.table())));
    }

    private static <E extends Enum<E>> E known(E[] all, @Nullable String name, E usual) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(usual);
    }

    private static int number(Map<String, String> values, String name, int usual) {
        String value = values.get(name);
        return value == null ? usual : Integer.parseInt(value);
    }
}
