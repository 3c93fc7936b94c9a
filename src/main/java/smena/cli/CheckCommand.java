package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.shop.ScaleSetup;
import smena.service.Services;
import smena.service.integrity.Checkup;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.ports.Scale;
import smena.service.ports.WeightReading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `smena check`: whether the data is sound, a line for each thing looked at.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private static final int MINUTES = 60;
    private static final Set<Checkup.Subject> MAY_BE_MISSING =
            EnumSet.of(
                    Checkup.Subject.BACKUP,
                    Checkup.Subject.SCALE,
                    Checkup.Subject.LINE_DISPLAY,
                    Checkup.Subject.LABEL_PRINTER);

    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--accept-older")
    private boolean acceptOlder;

    @Option(names = "--accept-clock")
    private boolean acceptClock;

    @Option(names = "--json")
    private boolean json;

    CheckCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        CliBackend.Opened till =
                acceptOlder
                        ? context.backend().open(root.folder())
                        : context.backend().openBeside(root.folder());
        return CliContext.with(till, services -> tell(services, root.folder()));
    }

    private int tell(Services services, Path folder) throws IOException {
        if (acceptOlder) {
            services.rollbacks().acknowledge();
        }
        if (acceptClock) {
            services.clockCheck().decide();
        }
        List<Finding> findings =
                services.checkup()
                        .run(
                                setup -> Optional.of(scale(folder, setup)),
                                context.backend()::hasDisplay,
                                context.backend()::hasLabelPrinter);
        boolean good = findings.stream().noneMatch(f -> f.state() == State.BAD);
        if (json) {
            context.say(json(findings, good));
        } else {
            findings.forEach(finding -> context.say(line(finding)));
        }
        return good ? Exit.DONE : Exit.PROBLEM;
    }

    private WeightReading.State scale(Path folder, ScaleSetup setup) {
        try (Scale scale = context.backend().scales(folder).scale(setup)) {
            return scale.read().state();
        }
    }

    private String line(Finding finding) {
        String mark =
                switch (finding.state()) {
                    case GOOD -> "✓";
                    case DOUBTFUL -> "!";
                    case BAD -> "✗";
                };
        String key = "check." + finding.subject().name() + "." + state(finding);
        return mark + " " + context.text(key, fact(finding));
    }

    private static String state(Finding finding) {
        if (finding.fact().isEmpty() && MAY_BE_MISSING.contains(finding.subject())) {
            return "NONE";
        }
        if (finding.fact().equals(WeightReading.State.GARBLED.name())) {
            return finding.fact();
        }
        return isClockAhead(finding) ? "AHEAD" : finding.state().name();
    }

    private static boolean isClockAhead(Finding finding) {
        return finding.subject() == Checkup.Subject.CLOCK && finding.fact().startsWith("-");
    }

    private String fact(Finding finding) {
        if (isClockAhead(finding)) {
            return Long.toString(-Long.parseLong(finding.fact()) / MINUTES);
        }
        return finding.subject() == Checkup.Subject.DISK
                        || finding.subject() == Checkup.Subject.JOURNAL
                        || finding.subject() == Checkup.Subject.GOODS_CODES
                                && finding.state() == State.GOOD
                ? context.messages().formats().number(Long.parseLong(finding.fact()))
                : finding.fact();
    }

    private static String json(List<Finding> findings, boolean good) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("good", good);
        answer.put("findings", findings.stream().map(CheckCommand::row).toList());
        return JSON.std.asString(answer);
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subject", finding.subject().name().toLowerCase(Locale.ROOT));
        row.put("state", finding.state().name().toLowerCase(Locale.ROOT));
        row.put("fact", finding.fact());
        return row;
    }
}
