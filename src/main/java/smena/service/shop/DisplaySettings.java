package smena.service.shop;

import org.jspecify.annotations.Nullable;

import smena.domain.display.DisplaySetup;
import smena.domain.display.DisplaySetup.Place;
import smena.domain.display.LineDisplaySetup;
import smena.domain.display.LineDisplaySetup.Kind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
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

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public DisplaySettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// As it is now.
    public DisplaySetup setup() {
        return database.read(DisplaySettings::read);
    }

    /// Changes it. Needs [Right#EDIT_SETTINGS]; refuses what no display can have.
    public void change(Actor actor, DisplaySetup wanted) {
        DisplaySetup setup = wanted.checked();
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    new SettingChanges(tx, journal, by).put(tx.settings().all(), values(setup));
                    return setup;
                });
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
