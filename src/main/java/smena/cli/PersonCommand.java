package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import smena.domain.people.Employee;
import smena.service.people.Pins.PinState;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// `smena person`: a way back in for the owner of the machine. It works beside a running till,
/// whose log-in may be where nobody gets past.
@Command(name = "person")
final class PersonCommand {
    private final CliContext context;
    private final RandomGenerator random;
    private final NewPin newPin;

    @ParentCommand private @Nullable SmenaCommand smena;

    PersonCommand(CliContext context, RandomGenerator random) {
        this.context = context;
        this.random = random;
        this.newPin = new NewPin(context);
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws IOException {
        return with(
                services -> {
                    List<PinState> people = services.pins().all();
                    if (json) {
                        context.say(
                                JSON.std.asString(
                                        people.stream().map(PersonCommand::row).toList()));
                    } else {
                        people.forEach(state -> context.say(line(state)));
                    }
                    return Exit.DONE;
                });
    }

    @Command(name = "pin")
    int pin(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--ask") boolean ask,
            @Option(names = "--json") boolean json)
            throws IOException {
        return with(
                services -> {
                    Employee person = find(services.pins().all(), name).person();
                    Optional<String> typed =
                            ask ? Optional.of(newPin.ask(person.name())) : Optional.empty();
                    String pin = typed.orElseGet(() -> NewPin.madeUp(random));
                    services.pins().set(person.id(), pin);
                    if (json) {
                        Map<String, Object> answer = new LinkedHashMap<>(row(person));
                        typed.ifPresentOrElse(_ -> {}, () -> answer.put("pin", pin));
                        context.say(JSON.std.asString(answer));
                    } else {
                        context.say(
                                typed.isPresent()
                                        ? context.text("cli.person.set", person.name())
                                        : context.text("cli.person.pin", person.name(), pin));
                    }
                    return Exit.DONE;
                });
    }

    @Command(name = "unlock")
    int unlock(@Parameters(paramLabel = "NAME") String name, @Option(names = "--json") boolean json)
            throws IOException {
        return with(
                services -> {
                    Employee person = find(services.pins().all(), name).person();
                    services.pins().unlock(person.id());
                    context.say(
                            json
                                    ? JSON.std.asString(row(person))
                                    : context.text("cli.person.unlocked", person.name()));
                    return Exit.DONE;
                });
    }

    private int with(CliContext.Work work) throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(context.backend().openBeside(root.folder()), work);
    }

    /// By name, whatever its case, or by the number in the list.
    private PinState find(List<PinState> people, String name) {
        String wanted = name.strip();
        List<PinState> found =
                people.stream()
                        .filter(
                                state ->
                                        state.person().name().equalsIgnoreCase(wanted)
                                                || Long.toString(state.person().id())
                                                        .equals(wanted))
                        .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String key = found.isEmpty() ? "cli.person.unknown" : "cli.person.several";
        throw new UsageChecks.Failed(context.text(key, wanted));
    }

    private String line(PinState state) {
        Employee person = state.person();
        String line = person.id() + "  " + person.name() + ", " + context.role(person.role());
        if (state.locked()) {
            return line + "  " + context.text("cli.person.locked");
        }
        return state.failures() == 0
                ? line
                : line + "  " + context.text("cli.person.failures", state.failures());
    }

    private static Map<String, Object> row(PinState state) {
        Map<String, Object> row = new LinkedHashMap<>(row(state.person()));
        row.put("failures", state.failures());
        row.put("locked", state.locked());
        return row;
    }

    private static Map<String, Object> row(Employee person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", person.id());
        row.put("name", person.name());
        row.put("role", person.role().code());
        return row;
    }
}
