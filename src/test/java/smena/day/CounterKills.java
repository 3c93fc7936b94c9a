package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.crash.Child;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.store.Database;
import smena.store.Transaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kills a till at the counter again and again, at random moments, by signal 9. After each kill its
/// folder is opened anew and verified; X-report, drawer, accounts, stock and journal are exactly
/// what was acknowledged, and at the end the Z-report is.
///
/// `CounterKills KILLS [SEED]`, for example `CounterKills 20`.
final class CounterKills {
    /// What its customers' names begin with.
    static final String CUSTOMER = "Mijoz";

    private static final long OPENING = 1_000_000_000;
    private static final int MOST_ACTS = 25;
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    private static final Duration LIFE = Duration.ofMinutes(3);
    private static final Pattern WORDS = Pattern.compile(" ");

    private final Path folder;
    private final Random random;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final CounterModel model = new CounterModel(1);
    private Instant now = Instant.EPOCH;
    private long shift;
    private String open = "";
    private int inTheMidst;
    private int hadBeenDone;

    /// What came of it.
    ///
    /// @param answers how often each kind was acknowledged or refused
    /// @param inTheMidst how many kills met an act whose answer nobody heard
    /// @param hadBeenDone how many of these acts stand in the books
    record Result(int kills, Map<String, Integer> answers, int inTheMidst, int hadBeenDone) {}

    /// @param folder gets the shop and what the till says of errors
    CounterKills(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        Path folder = Files.createTempDirectory("counter");
        int kills = Integer.parseInt(arguments[0]);
        System.out.println(new CounterKills(folder, new Random(seed)).run(kills));
    }

    /// Kills so many times; an error says what is not as it was acknowledged.
    Result run(int kills) throws Exception {
        setUp();
        for (int i = 0; i < kills; i++) {
            live();
            check();
        }
        close();
        return new Result(kills, answers, inTheMidst, hadBeenDone);
    }

    private void setUp() throws Exception {
        try (TestShop shop = new TestShop(Files.createDirectory(folder.resolve("shop")))) {
            now = shop.now();
            for (String name : List.of(CUSTOMER + " Anvar", CUSTOMER + " Gulnora")) {
                CustomerFacts.Terms terms =
                        new CustomerFacts.Terms(0, "", Money.of(9_000_000_000L), 365);
                shop.services()
                        .customers()
                        .add(shop.manager(), CustomerFacts.of(name, "").with(terms));
            }
            model.open(OPENING, Optional.empty());
            CounterBooks.stock(shop).forEach(model.stock::put);
            shift = shop.open(OPENING / 100).id();
        }
    }

    private void live() throws Exception {
        now = now.plus(LIFE);
        Child till =
                Child.run(
                        Child.Start.plain(List.of(), Map.of(), folder.resolve("log")),
                        CounterVictim.class.getName(),
                        folder.resolve("shop").toString(),
                        Long.toString(random.nextLong()),
                        now.toString());
        try {
            if (till.line("ready").isEmpty()) {
                throw new IllegalStateException(till.log());
            }
            for (int left = random.nextInt(MOST_ACTS); left > 0; ) {
                String line = till.line("").orElseThrow(() -> ended(till));
                left -= hear(line) ? 1 : 0;
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_REST_NANOS));
        } finally {
            till.kill();
        }
        for (Optional<String> line = till.line(""); line.isPresent(); line = till.line("")) {
            hear(line.get());
        }
    }

    private static IllegalStateException ended(Child till) {
        try {
            return new IllegalStateException("it ended by itself: " + till.log());
        } catch (java.io.IOException e) {
            return new IllegalStateException(e);
        }
    }

    /// Whether it was an answer.
    private boolean hear(String line) {
        List<String> words = WORDS.splitAsStream(line).toList();
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "asked" -> open = String.join(" ", rest);
            case "done" -> {
                rest.forEach(deed -> Deed.read(deed).in(model));
                count(WORDS.splitAsStream(open).findFirst().orElseThrow());
                if (rest.stream().anyMatch(deed -> Deed.read(deed).ways().size() > 1)) {
                    count("SPLIT");
                }
                open = "";
            }
            case "refused" -> {
                count("REFUSED");
                open = "";
            }
            default -> throw new IllegalStateException(line);
        }
        return open.isEmpty();
    }

    private void count(String kind) {
        answers.merge(kind, 1, Integer::sum);
    }

    /// An act whose answer nobody heard is there as a whole or not at all.
    private void check() {
        try (TestShop shop = new TestShop(folder.resolve("shop"))) {
            shop.setClock(now.plus(LIFE.dividedBy(2)));
            if (!open.isEmpty()) {
                inTheMidst++;
                List<Deed> found = found(open);
                found.forEach(deed -> deed.in(model));
                hadBeenDone += found.isEmpty() ? 0 : 1;
                open = "";
            }
            new CounterBooks(shop, model).agreeMeanwhile(shift);
        }
    }

    private List<Deed> found(String asked) {
        List<String> words = WORDS.splitAsStream(asked).toList();
        List<UUID> ids = words.stream().skip(1).map(UUID::fromString).toList();
        try (Database database = Database.open(folder.resolve("shop/smena.db"))) {
            List<Deed> deeds =
                    database.read(tx -> ids.stream().flatMap(id -> of(tx, id).stream()).toList());
            assertEquals(deeds.isEmpty() ? 0 : ids.size(), deeds.size(), "half of " + asked);
            return deeds;
        }
    }

    private static Optional<Deed> of(Transaction tx, UUID id) {
        return Stream.of(
                        tx.sales().byBasket(id).map(Deed::of),
                        tx.refunds().byOrder(id).map(Deed::of),
                        tx.repayments().byUuid(id).map(Deed::of))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void close() {
        try (TestShop shop = new TestShop(folder.resolve("shop"))) {
            shop.setClock(now.plus(LIFE));
            if (!shop.services().baskets().open().isEmpty()) {
                shop.services().baskets().cancel(shop.manager());
                model.drawer.cancelled++;
            }
            Shift current = shop.services().shifts().current().orElseThrow();
            CounterBooks books = new CounterBooks(shop, model);
            model.drawer.count(shop.cashier().employee().id(), model.shift.drawer);
            model.drawer.close(false);
            books.agree(shop.close(current, Money.of(model.shift.drawer)));
            books.agree();
        }
    }
}
