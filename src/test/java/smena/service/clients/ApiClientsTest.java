package smena.service.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.journal.Sha256;
import smena.domain.people.ApiClient;
import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.store.Database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ApiClientsTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aTokenIsKnownByItsHashAlone() throws Exception {
        ApiClients.Made made = make("site");
        assertTrue(made.token().matches("smena_\\d+_[A-Za-z0-9_-]{43}"), made.token());
        assertEquals(made.client(), apiClients().recognise(made.token()).orElseThrow());
        assertFalse(made.toString().contains(made.token()));
        shop.restart();
        assertTrue(apiClients().recognise(made.token()).isPresent());
        shop.close();
        for (String file : new String[] {"smena.db"}) {
            String bytes = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(made.token()), file);
            assertFalse(bytes.contains(made.token().substring(9)), file);
            assertTrue(bytes.contains(Sha256.hex(made.token())), file);
        }
        open();
    }

    @Test
    void noTwoTokensAreTheSameAndNoneIsGuessed() {
        String one = make("one").token();
        String two = make("two").token();
        assertNotEquals(one, two);
        String crossed = two.substring(0, two.lastIndexOf('_') + 1);
        assertEquals(Optional.empty(), apiClients().recognise(crossed));
        String swapped = one.replaceFirst("smena_\\d+", two.replaceFirst("(smena_\\d+).*", "$1"));
        assertEquals(Optional.empty(), apiClients().recognise(swapped));
        for (String nonsense :
                List.of("", "smena_", "x".repeat(100_000), "smena_1_" + "A".repeat(43))) {
            assertEquals(Optional.empty(), apiClients().recognise(nonsense));
        }
    }

    @Test
    void onlyAManagerMakesAndWithdraws() {
        ApiClients.Made made = make("site");
        for (var actor : List.of(shop.cashier(), shop.senior())) {
            assertNeedsRight(() -> apiClients().make(actor, "mine", 1));
            assertNeedsRight(() -> apiClients().withdraw(actor, made.client().id()));
            assertNeedsRight(
                    () ->
                            shop.services()
                                    .httpAccess()
                                    .change(
                                            actor,
                                            shop.services().httpAccess().settings(),
                                            HttpSettings.USUAL));
        }
        Refusals.assertRefused(
                new Problem.PersonNotFound(), () -> apiClients().make(shop.manager(), "x", 99));
        Refusals.assertRefused(
                new Problem.BadName(), () -> apiClients().make(shop.manager(), " ", 1));
        apiClients().withdraw(shop.manager(), made.client().id());
        apiClients().withdraw(shop.manager(), made.client().id());
        assertEquals(Optional.empty(), apiClients().recognise(made.token()));
        assertEquals(List.of(), apiClients().all());
        assertEquals(2, entries("PROGRAM_CHANGED"));
    }

    @Test
    void aTokenEndsWithItsOwner() throws SQLException {
        String token = make("site").token();
        sql("update person set active = 0 where role = 'CASHIER'");
        assertEquals(Optional.empty(), apiClients().recognise(token));
    }

    @Test
    void whenATokenWasUsedLastIsKnown() {
        ApiClients.Made made = make("site");
        assertEquals(Optional.empty(), made.client().lastUsed());
        shop.setClock(shop.now().plusSeconds(1));
        apiClients().recognise(made.token());
        assertEquals(Optional.of(shop.now()), only().lastUsed());
        shop.setClock(shop.now().plus(Duration.ofMinutes(9)));
        apiClients().recognise(made.token());
        assertEquals(Optional.of(shop.now().minus(Duration.ofMinutes(9))), only().lastUsed());
        shop.setClock(shop.now().plus(Duration.ofMinutes(2)));
        apiClients().recognise(made.token());
        assertEquals(Optional.of(shop.now()), only().lastUsed());
    }

    @Test
    void theShopHasOneKeyForEver() {
        String key = apiClients().shopKey();
        assertTrue(key.length() > 40);
        assertTrue(apiClients().isShopKey(key));
        assertFalse(apiClients().isShopKey(key + "x"));
        assertFalse(apiClients().isShopKey(""));
        shop.restart();
        assertEquals(key, apiClients().shopKey());
    }

    @Test
    void settingsAreUsualUntilTheyAreChanged() {
        HttpAccess access = shop.services().httpAccess();
        assertEquals(
                new HttpSettings(false, 8765, HttpSettings.Reach.LOCAL, List.of()),
                access.settings());
        HttpSettings wanted =
                new HttpSettings(
                        true,
                        9000,
                        HttpSettings.Reach.ENCRYPTED,
                        List.of("https://shop.example", "http://localhost:3000"));
        access.change(shop.manager(), access.settings(), wanted);
        assertEquals(wanted, access.settings());
        assertEquals(4, entries("SETTING_CHANGED") - 1);
        access.change(shop.manager(), access.settings(), wanted);
        assertEquals(4, entries("SETTING_CHANGED") - 1, "what stays is not noted");
        for (int port : new int[] {0, -1, 65_536}) {
            Refusals.assertRefused(
                    new Problem.BadPort(),
                    () ->
                            access.change(
                                    shop.manager(),
                                    access.settings(),
                                    new HttpSettings(
                                            true, port, HttpSettings.Reach.LOCAL, List.of())));
        }
        Refusals.assertRefused(
                new Problem.BadOrigin("*"),
                () ->
                        access.change(
                                shop.manager(),
                                access.settings(),
                                new HttpSettings(true, 1, HttpSettings.Reach.LOCAL, List.of("*"))));
    }

    private ApiClients.Made make(String name) {
        return apiClients().make(shop.manager(), name, shop.person(Role.CASHIER).id());
    }

    private ApiClient only() {
        return apiClients().all().getFirst();
    }

    private ApiClients apiClients() {
        return shop.services().apiClients();
    }

    private static void assertNeedsRight(Runnable act) {
        Refusals.assertRefused(new Problem.NotAllowed(), act);
    }

    private long entries(String kind) {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx ->
                            tx.journal()
                                    .all()
                                    .filter(entry -> entry.kind().name().equals(kind))
                                    .count());
        }
    }

    private void sql(String text) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
