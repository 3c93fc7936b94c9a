package smena.service;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.Sha256;
import smena.domain.people.Actor;
import smena.domain.people.Cashier;
import smena.domain.people.Program;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.store.Database;
import smena.store.ProgramStore;
import smena.store.Transaction;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Other programs that may call the till: their tokens, and the shop's key.
public final class Programs {
    static final String SHOP_KEY = "http.shopKey";

    private static final int LONGEST_NAME = 80;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(10);

    /// What an unknown token is compared with, so that it takes as long as a known one.
    private static final String NOBODY = Sha256.hex("");

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final SecureRandom random;

    Programs(Database database, Journal journal, Rights rights, SecureRandom random) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.random = random;
    }

    /// A program and its token, which is told this once and never again.
    public record Made(Program program, String token) {
        @Override
        public String toString() {
            return "Made[" + program + "]";
        }
    }

    /// Those that may call, in the order they came.
    public List<Program> all() {
        return database.read(tx -> tx.programs().all());
    }

    /// Makes a token for a program that acts in the name of the person `ownerId`. Needs
    /// [Right#EDIT_SETTINGS].
    public Made make(Actor actor, String name, long ownerId) {
        return database.write(
                tx -> {
                    Cashier by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    return make(tx, Optional.of(by), name, ownerId);
                });
    }

    /// Makes a token for whoever can run commands on this machine; the journal names the owner.
    public Made make(String name, long ownerId) {
        return database.write(tx -> make(tx, Optional.empty(), name, ownerId));
    }

    /// A program's token works no more. Needs [Right#EDIT_SETTINGS]. One that is gone already stays
    /// gone.
    public void withdraw(Actor actor, long id) {
        database.write(
                tx -> {
                    Cashier by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    tx.programs().find(id).ifPresent(known -> end(tx, by, known.program()));
                    return id;
                });
    }

    /// The program whose token this is: withdrawn ones, and those of people who work here no more,
    /// are nobody's.
    public Optional<Program> recognise(String token) {
        Optional<ProgramStore.Known> known =
                Tokens.row(token).flatMap(id -> database.read(tx -> tx.programs().find(id)));
        String expected = known.map(ProgramStore.Known::tokenHash).orElse(NOBODY);
        boolean same = Tokens.same(Sha256.hex(token), expected);
        Optional<Program> program = known.filter(_ -> same).map(ProgramStore.Known::program);
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
        return Tokens.same(key, shopKey());
    }

    private String makeShopKey(Transaction tx) {
        return tx.settings()
                .get(SHOP_KEY)
                .orElseGet(
                        () -> {
                            String key = "shop_" + Tokens.secret(random);
                            tx.settings().put(SHOP_KEY, key);
                            return key;
                        });
    }

    private Made make(Transaction tx, Optional<Cashier> by, String name, long ownerId) {
        String clean = Texts.required(name, LONGEST_NAME, new Problem.BadName());
        Cashier owner =
                tx.people()
                        .find(ownerId)
                        .orElseThrow(() -> new Refused(new Problem.PersonNotFound()));
        long id = tx.programs().nextId();
        String token = Tokens.make(id, random);
        Program made =
                tx.programs().insert(id, clean, owner, Sha256.hex(token), journal.now().at());
        note(tx, by.orElse(owner), "made", made);
        return new Made(made, token);
    }

    private void end(Transaction tx, Cashier by, Program program) {
        tx.programs().withdraw(program.id(), journal.now().at());
        note(tx, by, "withdrawn", program);
    }

    private void note(Transaction tx, Cashier by, String what, Program program) {
        journal.append(
                tx,
                EntryKind.PROGRAM_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                what,
                program.name(),
                "program",
                program.id(),
                "owner",
                program.owner().name());
    }

    /// Notes now and then that it called. A full disk must not keep a program from reading.
    private void noteUse(Program program) {
        Instant now = journal.now().at();
        boolean fresh =
                program.lastUsed()
                        .map(last -> Duration.between(last, now).abs())
                        .filter(ago -> ago.compareTo(USE_IS_NOTED_EVERY) < 0)
                        .isPresent();
        if (fresh) {
            return;
        }
        try {
            database.write(
                    tx -> {
                        tx.programs().used(program.id(), now);
                        return program;
                    });
        } catch (Refused cannotWrite) {
            System.getLogger("smena.service")
                    .log(System.Logger.Level.WARNING, "a program's call was not noted");
        }
    }
}
