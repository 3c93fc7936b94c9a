package smena.app;

import smena.cli.Symptom;
import smena.cli.Symptom.State;
import smena.cli.Symptom.Subject;
import smena.service.integrity.Checkup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Looks at the computer a till runs on, changes nothing and asks nothing that is plugged in. What
/// is not the data folder's is read from the files of Linux; other systems do not tell it that way.
final class Doctor {
    /// Smaller than what the window is laid out on.
    private static final int LEAST_WIDTH = 1024;

    private static final int LEAST_HEIGHT = 600;
    private static final String OUR_RULES = "70-smena.rules";
    private static final String MODEM_MANAGER = "ModemManager";

    /// What keeps a clock, beside systemd, which leaves a file.
    private static final Set<String> CLOCK_KEEPERS = Set.of("chronyd", "ntpd", "openntpd");

    private final LinuxComputer computer;
    private final Predicate<Path> usable;
    private final Clock clock;

    /// This computer.
    Doctor(Clock clock) {
        this(
                new LinuxComputer(Path.of("/")),
                port -> Files.isReadable(port) && Files.isWritable(port),
                clock);
    }

    /// @param usable whether this account may use a port
    Doctor(LinuxComputer computer, Predicate<Path> usable, Clock clock) {
        this.computer = computer;
        this.usable = usable;
        this.clock = clock;
    }

    /// All of it, in the order of [Subject].
    ///
    /// @param data the data folder, which need not be there
    List<Symptom> look(Path data) {
        List<Symptom> found = new ArrayList<>();
        if (computer.isThere()) {
            found.add(ports());
            found.add(modem());
            found.add(braille());
            found.add(doubtful(Subject.SPOOLER, computer.hasSpooler()));
            screen().ifPresent(found::add);
            found.add(doubtful(Subject.CLOCK, isClockKept()));
        }
        found.add(of(Subject.DISK, Checkup.disk(data)));
        if (new AppFolders(data).hasTill()) {
            found.add(of(Subject.BACKUP, Checkup.backup(data, clock)));
        }
        return List.copyOf(found);
    }

    private Symptom ports() {
        List<Path> ports = computer.ports();
        String refused =
                ports.stream()
                        .filter(usable.negate())
                        .map(port -> port + " (" + computer.groupOf(port) + ")")
                        .collect(Collectors.joining(", "));
        return refused.isEmpty()
                ? new Symptom(Subject.PORTS, State.GOOD, ports.isEmpty() ? "" : "" + ports.size())
                : new Symptom(Subject.PORTS, State.BAD, refused);
    }

    private Symptom modem() {
        if (!computer.runs(MODEM_MANAGER)) {
            return new Symptom(Subject.MODEM, State.GOOD, "");
        }
        return computer.hasRules(OUR_RULES::equals)
                ? new Symptom(Subject.MODEM, State.GOOD, MODEM_MANAGER)
                : doubtful(Subject.MODEM, false);
    }

    /// It is started by its rules when something is plugged in, so that it need not run now.
    private Symptom braille() {
        boolean away =
                !computer.runs("brltty") && !computer.hasRules(rules -> rules.contains("brltty"));
        return doubtful(Subject.BRAILLE, away);
    }

    private Optional<Symptom> screen() {
        return computer.screen()
                .map(
                        screen -> {
                            boolean fits =
                                    screen.width() >= LEAST_WIDTH
                                            && screen.height() >= LEAST_HEIGHT;
                            return new Symptom(
                                    Subject.SCREEN,
                                    fits ? State.GOOD : State.BAD,
                                    screen.width() + "×" + screen.height());
                        });
    }

    private boolean isClockKept() {
        return computer.has("run/systemd/timesync/synchronized")
                || CLOCK_KEEPERS.stream().anyMatch(computer::runs);
    }

    private static Symptom doubtful(Subject subject, boolean good) {
        return new Symptom(subject, good ? State.GOOD : State.DOUBTFUL, "");
    }

    private static Symptom of(Subject subject, Checkup.Finding finding) {
        return new Symptom(subject, State.valueOf(finding.state().name()), finding.fact());
    }
}
