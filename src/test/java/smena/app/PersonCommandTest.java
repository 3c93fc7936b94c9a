package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.text.MoneyStyle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// `smena person` on a real data folder.
class PersonCommandTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void init() {
        InitialisedTill.putInto(data());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data().toString();
        TillCliBackend backend =
                new TillCliBackend(
                        Clock.system(ZONE),
                        new PaperTypesetter(MoneyStyle.SUM),
                        data(),
                        (_, _, _) -> 0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        return new Commands(backend, terminal, Locale.ENGLISH, ZONE, new Random(7)).run(all);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Services open() {
        return Services.open(data(), Clock.system(ZONE), new PaperTypesetter(MoneyStyle.SUM));
    }

    private void logIn(String name, String pin) {
        try (Services services = open()) {
            services.people().people().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .ifPresent(p -> services.people().logIn(p.id(), pin));
        }
    }

    @Test
    void everybodyIsListed() throws IOException {
        assertEquals(0, run("person", "list"));
        assertTrue(out.toString().contains("1  Dilnoza Karimova, "), out::toString);
        assertEquals(3, out.toString().lines().count());
        assertThrows(Refused.class, () -> logIn("Dilnoza Karimova", "0000"));
        assertEquals(0, run("person", "list", "--json"));
        Map<?, ?> first = (Map<?, ?>) JSON.std.listFrom(out.toString()).getFirst();
        assertEquals("Dilnoza Karimova", first.get("name"));
        assertEquals(1, first.get("failures"));
        assertEquals(false, first.get("locked"));
    }

    @Test
    void aRoleOfTheShopIsCalledAsTheShopCallsIt() throws IOException {
        try (Services services = open()) {
            Actor manager = Actor.of(services.people().people().getLast());
            String code = services.roles().add(manager, "Omborchi", "CASHIER").code();
            services.staff()
                    .role(manager, services.people().people().getFirst(), code, Optional.empty());
        }
        assertEquals(0, run("person", "list"), err::toString);
        assertTrue(out.toString().contains("1  Dilnoza Karimova, Omborchi"), out::toString);
        assertEquals(0, run("person", "list", "--json"));
        Map<?, ?> first = (Map<?, ?>) JSON.std.listFrom(out.toString()).getFirst();
        assertEquals("OWN-1", first.get("role"));
        assertEquals(0, run("person", "pin", "1", "--json"), err::toString);
        assertEquals(0, run("person", "unlock", "1"), err::toString);
        assertEquals(0, run("verify"), () -> out.toString() + err);
    }

    @Test
    void aNewPinIsMadeUpAndShownOnce() throws IOException {
        assertEquals(0, run("person", "pin", "dilnoza karimova", "--json"), err::toString);
        String pin = String.valueOf(JSON.std.mapFrom(out.toString()).get("pin"));
        assertTrue(pin.matches("[0-9]{6}"), pin);
        assertThrows(Refused.class, () -> logIn("Dilnoza Karimova", "1111"));
        logIn("Dilnoza Karimova", pin);
        assertEquals(0, run("verify"), () -> out.toString() + err);
        assertFalse(journal().contains(pin), "the PIN itself is nowhere");
        assertEquals(0, run("person", "pin", "1"));
        assertTrue(out.toString().contains("Dilnoza Karimova"), out::toString);
    }

    private String journal() {
        try (Services services = open()) {
            return services.audit().verify().toString();
        }
    }

    @Test
    void aPinIsTypedWhereItIsAskedFor() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("864213\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(0, run("person", "pin", "Dilnoza Karimova", "--ask"), err::toString);
        } finally {
            System.setIn(before);
        }
        assertFalse(out.toString().contains("864213"), out::toString);
        logIn("Dilnoza Karimova", "864213");
    }

    @Test
    void whoIsLockedTriesAgain() {
        assertThrows(Refused.class, () -> logIn("Dilnoza Karimova", "0000"));
        assertEquals(0, run("person", "unlock", " Dilnoza Karimova "), err::toString);
        assertTrue(out.toString().contains("can try again"), out::toString);
        assertEquals(0, run("person", "list"));
        assertFalse(out.toString().contains("wrong tries"), out::toString);
    }

    @Test
    void nobodyOfThatNameIsAProblem() {
        for (List<String> wrong :
                List.of(
                        List.of("person", "unlock", "Nobody"),
                        List.of("person", "pin", "99"),
                        List.of("person", "pin", ""))) {
            assertEquals(1, run(wrong.toArray(String[]::new)), wrong::toString);
            assertTrue(err.toString().contains("smena person list"), err::toString);
        }
        assertEquals(2, run("person", "pin"));
        assertEquals(2, run("person"));
    }

    /// Somebody is locked out of the window that runs.
    @Test
    void itWorksBesideARunningTill() {
        AppFolders.prepare(data());
        try (SingleInstance held = SingleInstance.take(data());
                Services running = open()) {
            assertEquals(0, run("person", "pin", "Dilnoza Karimova", "--json"), err::toString);
            String pin = String.valueOf(mapOf(out.toString()).get("pin"));
            running.people().logIn(running.people().people().getFirst().id(), pin);
        }
        assertEquals(0, run("verify"), () -> out.toString() + err);
    }

    private static Map<String, Object> mapOf(String json) {
        try {
            return JSON.std.mapFrom(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
