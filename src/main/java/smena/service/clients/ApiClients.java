package smena.service.clients;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.journal.Sha256;
import smena.domain.people.Actor;
import smena.domain.people.ApiClient;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.ApiClientStore;
import smena.store.Database;
import smena.store.Transaction;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Other programs that may call the till: their tokens, and the shop's key.
public final class ApiClients {
    static final String SHOP_KEY = "http.shopKey";

    private static final int LONGEST_NAME = 80;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(10);

    /// What an unknown token is compared with, so that it takes as long as a known one.
    private static final String NOBODY = Sha256.hex("");

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final SecureRandom random;

    public ApiClients(Database database, Journal journal, Rights rights, SecureRandom random) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.random = random;
    }

    /// A program and its token, which is shown this once and never again.
    public record Made(ApiClient client, String token) {
        @Override
        public String toString() {
            return "Made[" + client + "]";
        }
    }

    /// Those that may call, in the order they were added.
    public List<ApiClient> all() {
        return database.read(tx -> tx.clients().all());
    }

    /// Makes a token for a program that acts in the name of the person `ownerId`. Needs
    /// [Right#EDIT_SETTINGS].
    public Made make(Actor actor, String name, long ownerId) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    return make(tx, Optional.of(by), name, ownerId);
                });
    }

    /// Makes a token for anyone who can run commands on this machine; the journal names the owner.
    public Made make(String name, long ownerId) {
        return database.write(tx -> make(tx, Optional.empty(), name, ownerId));
    }

    /// Revokes a program's token. Needs [Right#EDIT_SETTINGS]. Idempotent.
    public void withdraw(Actor actor, long id) {
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    tx.clients().find(id).ifPresent(known -> end(tx, by, known.client()));
                    return id;
                });
    }

    /// The program whose token this is; empty for a revoked token, or one of a person who no longer
    /// works here.
    public Optional<ApiClient> recognise(String token) {
        Optional<ApiClientStore.Known> known =
                ApiTokens.row(token).flatMap(id -> database.read(tx -> tx.clients().find(id)));
        String expected = known.map(ApiClientStore.Known::tokenHash).orElse(NOBODY);
        boolean same = ApiTokens.same(Sha256.hex(token), expected);
        Optional<ApiClient> program = known.filter(_ -> same).map(ApiClientStore.Known::client);
        program.ifPresent(this::noteUse);
        return program;
    }

    /// The shop's key, which programs may send along so that they do not sell in the wrong shop.
    /// Made when it is first asked for.
    public String shopKey() {
        return database.read(tx -> tx.settings().get(SHOP_KEY))
                .orElseGet(() -> database.write(this::makeShopKey));
    }

    /// Whether `key` is the shop's.
    public boolean isShopKey(String key) {
        return ApiTokens.same(key, shopKey());
    }

    private String makeShopKey(Transaction tx) {
        return tx.settings()
                .get(SHOP_KEY)
                .orElseGet(
                        () -> {
                            String key = "shop_" + ApiTokens.secret(random);
                            tx.settings().put(SHOP_KEY, key);
                            journal.append(
                                    tx,
                                    EntryKind.SETTING_CHANGED,
                                    "name",
                                    SHOP_KEY,
                                    "old",
                                    "",
                                    "new",
                                    "");
                            return key;
                        });
    }

    private Made make(Transaction tx, Optional<Employee> by, String name, long ownerId) {
        String clean = TypedText.required(name, LONGEST_NAME, new Problem.BadName());
        Employee owner =
                tx.people()
                        .find(ownerId)
                        .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
        long id = tx.clients().nextId();
        String token = ApiTokens.make(id, random);
        ApiClient made =
                tx.clients().insert(id, clean, owner, Sha256.hex(token), journal.now().at());
        note(tx, by.orElse(owner), "made", made);
        return new Made(made, token);
    }

    private void end(Transaction tx, Employee by, ApiClient client) {
        tx.clients().withdraw(client.id(), journal.now().at());
        note(tx, by, "withdrawn", client);
    }

    private void note(Transaction tx, Employee by, String what, ApiClient client) {
        journal.append(
                tx,
                EntryKind.PROGRAM_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                what,
                client.name(),
                "program",
                client.id(),
                "owner",
                client.owner().name());
    }

    /// Records now and then that it called. A full disk must not keep a program from reading.
    private void noteUse(ApiClient client) {
        Instant now = journal.now().at();
        boolean fresh =
                client.lastUsed()
                        .map(last -> Duration.between(last, now).abs())
                        .filter(ago -> ago.compareTo(USE_IS_NOTED_EVERY) < 0)
                        .isPresent();
        if (fresh) {
            return;
        }
        try {
            database.write(
                    tx -> {
                        tx.clients().used(client.id(), now);
                        return client;
                    });
        } catch (Refused cannotWrite) {
            System.getLogger("smena.service")
                    .log(System.Logger.Level.WARNING, "a program's call was not noted");
        }
    }
}
