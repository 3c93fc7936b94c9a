package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.FaultLog;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The till's secrets lie in their files and nowhere else.
class SecretsTest {
    private static final int LEAST_PIECE = 8;
    private static final String PIN = "73915286";
    private static final String WRONG_PIN = "82640175";
    private static final String WRONG_TOKEN = "smena_1_" + "Zq7".repeat(14) + "Z";
    private static final List<String> KEYS = List.of("journal.key", "pin.pepper", "tls.key");

    @TempDir Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keysAreTheOwnersAlone() throws Exception {
        aDay();
        List<String> names = new ArrayList<>();
        for (Path file : files("keys")) {
            names.add(String.valueOf(file.getFileName()));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                    file::toString);
        }
        assertTrue(names.containsAll(KEYS), names::toString);
        assertTrue(names.containsAll(List.of("journal.pub", "anchor.json")), names::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.key", "journal.pub", "pin.pepper"})
    void aKeyThatIsGoneIsNotMadeAnew(String name) throws Exception {
        aDay();
        Path gone = folder.resolve("keys").resolve(name);
        Files.delete(gone);
        Problem problem = assertThrows(Refused.class, () -> open().close()).problem();
        assertEquals(new Problem.KeyMissing(gone.toString()), problem);
        assertFalse(Files.exists(gone));
    }

    @Test
    void noSecretIsInTheDatabase() throws Exception {
        String token = aDay();
        String database = text(folder.resolve("smena.db"));
        assertTrue(database.contains("LOG_IN_FAILED"));
        for (String secret : secrets(token)) {
            assertFalse(database.contains(secret), secret);
        }
    }

    @Test
    void noSecretIsInTheLog() throws Exception {
        String token = aDay();
        StringBuilder logs = new StringBuilder();
        for (Path file : files("logs")) {
            logs.append(text(file));
        }
        assertTrue(logs.indexOf("something broke") >= 0, "the log is not written");
        for (String secret : secrets(token)) {
            assertEquals(-1, logs.indexOf(secret), secret);
        }
    }

    /// People come and go, a program calls, something breaks.
    private String aDay() throws Exception {
        try (DataFolder data = open()) {
            Services services = data.services();
            services.setup().demo("en");
            Employee manager =
                    services.people().people().stream()
                            .filter(person -> person.role().is(Role.MANAGER))
                            .findFirst()
                            .orElseThrow();
            Employee added = services.people().add(Actor.of(manager), "Olim", Role.MANAGER, PIN);
            services.people().logIn(added.id(), PIN);
            assertThrows(Refused.class, () -> services.people().logIn(added.id(), WRONG_PIN));
            String token =
                    services.apiClients().make(Actor.of(manager), "site", added.id()).token();
            callWith(services, token, 404);
            callWith(services, WRONG_TOKEN, 401);
            FaultLog.write("a test", new IllegalStateException("something broke"));
            return token;
        }
    }

    private static void callWith(Services services, String token, int status) throws Exception {
        try (TillApiServer server = new TillApiServer(services);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpSettings network =
                    new HttpSettings(true, 0, HttpSettings.Reach.ENCRYPTED, List.of());
            String address = server.open(network).address();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + "/api/services/sessions/current/"))
                            .header("Authorization", "Bearer " + token)
                            .build();
            assertEquals(status, client.send(request, BodyHandlers.ofString()).statusCode());
        }
    }

    private List<String> secrets(String token) throws IOException {
        List<String> secrets = new ArrayList<>(List.of(PIN, WRONG_PIN, WRONG_TOKEN, token));
        secrets.add(token.substring(token.lastIndexOf('_') + 1));
        for (String key : KEYS) {
            String all = text(folder.resolve("keys").resolve(key));
            secrets.add(all);
            // A key of random bytes may hold line ends: two letters between them are in any log.
            all.lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("-----") && line.length() >= LEAST_PIECE)
                    .forEach(secrets::add);
        }
        return secrets;
    }

    private DataFolder open() {
        return DataFolder.open(folder, Clock.systemUTC(), new PaperTypesetter(MoneyStyle.SUM));
    }

    private List<Path> files(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
