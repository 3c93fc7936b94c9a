package smena.service.clients;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.HttpSettings.Reach;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SharedSettings;
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

    private final SharedSettings<HttpSettings> shared;
    private final HttpCertificate certificate;

    public HttpAccess(
            Database database, Journal journal, Rights rights, HttpCertificate certificate) {
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        HttpAccess::read,
                        HttpAccess::values,
                        HttpAccess::checked);
        this.certificate = certificate;
    }

    /// The settings; by default off, and for this computer only.
    public HttpSettings settings() {
        return shared.read();
    }

    /// The certificate by which other computers know the till; empty before it was first needed.
    /// Refuses invalid files.
    public Optional<HttpCertificate.Shown> certificate() {
        return certificate.shown();
    }

    /// Changes what differs from `seen` and returns them as they are kept. Needs
    /// [smena.domain.people.Right#EDIT_SETTINGS]; refuses where somebody else has changed the same
    /// meanwhile. A running till applies them when it is told to.
    public HttpSettings change(Actor actor, HttpSettings seen, HttpSettings wanted) {
        return shared.change(actor, seen, wanted);
    }

    private static HttpSettings checked(HttpSettings wanted) {
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
        return wanted;
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
