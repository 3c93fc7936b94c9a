package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.cli.Symptom.State;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// `smena doctor`: what stands in the till's way on this computer. Reads no books and needs none.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--json")
    private boolean json;

    DoctorCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        List<Symptom> symptoms = context.backend().symptoms(UsageChecks.parent(smena).folder());
        boolean good = symptoms.stream().noneMatch(s -> s.state() == State.BAD);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("good", good);
            answer.put("symptoms", symptoms.stream().map(DoctorCommand::row).toList());
            context.say(JSON.std.asString(answer));
        } else {
            symptoms.forEach(symptom -> context.say(line(symptom)));
        }
        return good ? Exit.DONE : Exit.PROBLEM;
    }

    private String line(Symptom symptom) {
        String mark =
                switch (symptom.state()) {
                    case GOOD -> "✓ ";
                    case DOUBTFUL -> "! ";
                    case BAD -> "✗ ";
                };
        String state = symptom.fact().isEmpty() ? none(symptom) : symptom.state().name();
        return switch (symptom.subject()) {
            // As "check" says it.
            case DISK -> mark + context.text("check.DISK." + state, megabytes(symptom));
            case BACKUP -> mark + context.text("check.BACKUP." + state, symptom.fact());
            default ->
                    mark
                            + context.text(
                                    "doctor." + symptom.subject().name() + "." + state,
                                    symptom.fact());
        };
    }

    /// Of some things it is a state of its own that there are none.
    private static String none(Symptom symptom) {
        return switch (symptom.subject()) {
            case PORTS, BACKUP -> "NONE";
            case MODEM -> symptom.state() == State.GOOD ? "NONE" : symptom.state().name();
            default -> symptom.state().name();
        };
    }

    private String megabytes(Symptom symptom) {
        return context.messages().formats().number(Long.parseLong(symptom.fact()));
    }

    private static Map<String, Object> row(Symptom symptom) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subject", symptom.subject().name().toLowerCase(Locale.ROOT));
        row.put("state", symptom.state().name().toLowerCase(Locale.ROOT));
        row.put("fact", symptom.fact());
        return row;
    }
}
