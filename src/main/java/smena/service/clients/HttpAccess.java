package smena.service.clients;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.HttpSettings.Reach;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SettingChanges;
import smena.store.Database;
import smena.store.Transaction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A manager's settings for the calls of other programs.
public final class HttpAccess {
    private static final String ON = "http.on";
    private static final String PORT = "http.port";
    private static final String REACH = "http.reach";
    private static final String ORIGINS = "http.origins";

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final HttpCertificate certificate;

    public HttpAccess(
            Database database, Journal journal, Rights rights, HttpCertificate certificate) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.certificate = certificate;
    }

    /// The settings; by default off, and for this computer only.
    public HttpSettings settings() {
        return database.read(HttpAccess::read);
    }

    /// The certificate by which other computers know the till; empty before it was first needed.
    /// Refuses invalid files.
    public Optional<HttpCertificate.Shown> certificate() {
        return certificate.shown();
    }

    /// Changes them. Needs [Right#EDIT_SETTINGS]. A running till applies them when it is told to.
    public void change(Actor actor, HttpSettings wanted) {
        check(wanted);
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Map<String, String> before = values(read(tx));
                    new SettingChanges(tx, journal, by).put(before, values(wanted));
                    return wanted;
                });
    }

    private static void check(HttpSettings wanted) {
        if (!wanted.hasPort()) {
            throw new Refused(new Problem.BadPort());
        }
        for (String origin : wanted.origins()) {
            if (!HttpSettings.isOrigin(origin)) {
                throw new Refused(new Problem.BadOrigin(origin));
            }
        }
        if (wanted.origins().size() > HttpSettings.MOST_ORIGINS) {
            throw new Refused(new Problem.BadOrigin(wanted.origins().getLast()));
        }
    }

    private static HttpSettings read(Transaction tx) {
        HttpSettings usual = HttpSettings.USUAL;
        return new HttpSettings(
                tx.settings().get(ON).map("1"::equals).orElse(usual.on()),
                tx.settings().get(PORT).map(Integer::parseInt).orElse(usual.port()),
                tx.settings().get(REACH).map(Reach::valueOf).orElse(usual.reach()),
                tx.settings().get(ORIGINS).map(HttpAccess::origins).orElse(usual.origins()));
    }

    private static List<String> origins(String stored) {
        return Arrays.stream(stored.split(" ")).filter(text -> !text.isEmpty()).toList();
    }

    private static Map<String, String> values(HttpSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ON, settings.on() ? "1" : "0");
        values.put(PORT, Integer.toString(settings.port()));
        values.put(REACH, settings.reach().name());
        values.put(ORIGINS, String.join(" ", settings.origins()));
        return values;
    }
}
