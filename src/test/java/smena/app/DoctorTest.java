package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.Commands;
import smena.cli.Symptom;
import smena.cli.Symptom.State;
import smena.cli.Symptom.Subject;
import smena.cli.Terminal;
import smena.printing.layout.PaperTypesetter;
import smena.text.Language;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/// A computer made of files, healthy and ill.
class DoctorTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));

    @TempDir Path folder;

    @Test
    void aHealthyComputerHasNothingInTheWay() throws IOException {
        computer();
        file("dev/ttyUSB0", "");
        file("dev/ttyS0", "");
        file("dev/usb/lp0", "");
        file("run/cups/cups.sock", "");
        file("run/systemd/timesync/synchronized", "");
        output("card0-HDMI-A-1", "connected", "1366x768\n1024x768\n");
        output("card0-DP-1", "disconnected", "");
        List<Symptom> found = look(_ -> true);
        assertTrue(found.stream().allMatch(s -> s.state() == State.GOOD), found::toString);
        assertEquals("2", fact(found, Subject.PORTS));
        assertEquals("1366×768", fact(found, Subject.SCREEN));
    }

    @Test
    void whatIsInTheWayIsNamed() throws IOException {
        computer();
        file("dev/ttyACM3", "");
        file("proc/77/comm", "ModemManager\n");
        file("usr/lib/udev/rules.d/90-brltty-device.rules", "");
        output("card0-LVDS-1", "connected", "1024x576i\n");
        List<Symptom> found = look(_ -> false);
        assertEquals(State.BAD, state(found, Subject.PORTS));
        assertTrue(fact(found, Subject.PORTS).contains("/dev/ttyACM3 ("), found::toString);
        assertEquals(State.DOUBTFUL, state(found, Subject.MODEM));
        assertEquals(State.DOUBTFUL, state(found, Subject.BRAILLE));
        assertEquals(State.DOUBTFUL, state(found, Subject.SPOOLER));
        assertEquals(State.BAD, state(found, Subject.SCREEN));
        assertEquals(State.DOUBTFUL, state(found, Subject.CLOCK));
        assertEquals(State.GOOD, state(found, Subject.DISK));
    }

    @Test
    void ourRulesKeepModemManagerAwayAndOthersKeepTheClock() throws IOException {
        computer();
        file("proc/77/comm", "ModemManager\n");
        file("proc/78/comm", "chronyd\n");
        file("usr/lib/udev/rules.d/70-smena.rules", "");
        List<Symptom> found = look(_ -> true);
        assertEquals(State.GOOD, state(found, Subject.MODEM));
        assertEquals("ModemManager", fact(found, Subject.MODEM), "known adapters alone");
        assertEquals(State.GOOD, state(found, Subject.BRAILLE));
        assertEquals(State.GOOD, state(found, Subject.CLOCK));
        assertEquals("", fact(found, Subject.PORTS));
    }

    /// As an administrator switches them off.
    @Test
    void rulesThatAreALinkToNothingDoNotCount() throws IOException {
        computer();
        file("proc/77/comm", "ModemManager\n");
        for (String rules : List.of("90-brltty-device.rules", "70-smena.rules")) {
            file("usr/lib/udev/rules.d/" + rules, "");
            Path etc = folder.resolve("root/etc/udev/rules.d");
            Files.createDirectories(etc);
            Files.createSymbolicLink(etc.resolve(rules), Path.of("/dev/null"));
        }
        List<Symptom> found = look(_ -> true);
        assertEquals(State.GOOD, state(found, Subject.BRAILLE));
        assertEquals(State.DOUBTFUL, state(found, Subject.MODEM));
    }

    /// It may have far more entries, and lie at the same place.
    @Test
    void aBackupOfAnotherTillIsNone() throws IOException {
        Path data = folder.resolve("till");
        Path other = folder.resolve("other");
        InitialisedTill.putInto(data);
        said(other, CLOCK, 0, "init", "--demo");
        Path copies = data.resolve("backups");
        Path foreign = copies.resolve("smena-2026-01-01T0000-9.db");
        said(other, CLOCK, 0, "backup", "--to", foreign.toString());
        assertTrue(said(data, CLOCK, -1, "doctor").contains("no verified backup"));
    }

    /// After a restore the life that was given up has more entries.
    @Test
    void theNewestBackupIsTheOneMadeLast() throws IOException {
        Path data = folder.resolve("till");
        InitialisedTill.putInto(data);
        Clock old = Clock.offset(CLOCK, Duration.ofDays(-20));
        Path copies = data.resolve("backups");
        for (int i = 0; i < 3; i++) {
            Path more = copies.resolve("smena-2026-01-01T000" + i + "-" + (7 + i) + ".db");
            said(data, i == 2 ? old : CLOCK, 0, "backup", "--to", more.toString());
        }
        assertTrue(said(data, CLOCK, -1, "doctor").contains("0 days old"));
    }

    /// The file names are those of the package.
    @Test
    void ourRulesAreThoseOfThePackage() {
        assertTrue(Files.exists(Path.of("installer", "linux", "70-smena.rules")));
    }

    @Test
    void anotherSystemIsAskedOnlyForItsDisk() {
        List<Symptom> found = look(_ -> true);
        assertEquals(List.of(Subject.DISK), found.stream().map(Symptom::subject).toList());
    }

    @Test
    void aTillWithoutABackupForDaysIsTold() throws IOException {
        Path data = folder.resolve("till");
        InitialisedTill.putInto(data);
        assertTrue(said(data, CLOCK, -1, "doctor").contains("no verified backup"));
        Path copy = data.resolve("backups").resolve("smena-2026-01-01T0000-1.db");
        said(data, CLOCK, 0, "backup", "--to", copy.toString());
        assertTrue(said(data, CLOCK, -1, "doctor").contains("0 days old"));
        Clock later = Clock.offset(CLOCK, Duration.ofDays(9));
        assertTrue(said(data, later, -1, "doctor").contains("! The newest verified backup is 9"));
    }

    @Test
    void programsReadItAndEachLanguageHasItsSentences() throws IOException {
        Path none = folder.resolve("none");
        var answer = JSON.std.mapFrom(said(none, CLOCK, -1, "doctor", "--json"));
        List<?> symptoms = (List<?>) Objects.requireNonNull(answer.get("symptoms"));
        assertTrue(symptoms.toString().contains("subject=disk"), symptoms::toString);
        for (Language language : Language.values()) {
            String text = said(none, CLOCK, -1, "doctor", "--lang", language.tag());
            assertEquals(symptoms.size(), text.lines().count(), text);
            assertTrue(!text.contains("doctor."), text);
        }
        assertTrue(!Files.exists(none));
    }

    private String said(Path data, Clock clock, int code, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        var backend =
                new TillCliBackend(
                        clock, new PaperTypesetter(MoneyStyle.SUM), data, (_, _, _) -> 0);
        int end =
                new Commands(
                                backend,
                                new Terminal(writer, writer, false),
                                Locale.ENGLISH,
                                clock.getZone(),
                                new Random(7))
                        .run(arguments);
        assertTrue(code < 0 ? end < 2 : end == code, out::toString);
        return out.toString();
    }

    private List<Symptom> look(Predicate<Path> usable) {
        return new Doctor(new LinuxComputer(folder.resolve("root")), usable, CLOCK)
                .look(folder.resolve("data"));
    }

    private static State state(List<Symptom> found, Subject subject) {
        return of(found, subject).state();
    }

    private static String fact(List<Symptom> found, Subject subject) {
        return of(found, subject).fact();
    }

    private static Symptom of(List<Symptom> found, Subject subject) {
        return found.stream().filter(s -> s.subject() == subject).findFirst().orElseThrow();
    }

    private void computer() throws IOException {
        Files.createDirectories(folder.resolve("root/proc/self"));
        Files.createDirectories(folder.resolve("root/sys/class/drm"));
    }

    private void output(String name, String status, String modes) throws IOException {
        file("sys/class/drm/" + name + "/status", status + "\n");
        file("sys/class/drm/" + name + "/modes", modes);
    }

    private void file(String place, String text) throws IOException {
        Path file = folder.resolve("root").resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
