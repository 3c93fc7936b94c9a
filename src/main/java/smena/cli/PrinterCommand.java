package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus.Voice;
import smena.service.shop.PrinterSettings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `smena printer`: which printers the till prints on.
@Command(name = "printer")
final class PrinterCommand {
    private final CliContext context;
    private final PrinterWords words;

    @ParentCommand private @Nullable SmenaCommand smena;

    PrinterCommand(CliContext context) {
        this.context = context;
        this.words = new PrinterWords(context);
    }

    @Command(name = "set")
    int set(@Mixin PrinterOptions wishes, @Option(names = "--reports") boolean reports)
            throws IOException {
        Optional<PrinterSetup> setup = wishes.read(context);
        PrinterRole role = role(reports);
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(
                context.backend().open(root.folder()),
                services -> {
                    PrinterSettings settings = services.printerSettings();
                    setup.ifPresentOrElse(
                            printer -> settings.set(role, printer), () -> settings.forget(role));
                    context.say(context.text("cli.printer.set"));
                    return Exit.DONE;
                });
    }

    @Command(name = "show")
    int show(@Option(names = "--json") boolean json) throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(
                context.backend().open(root.folder()),
                services -> {
                    PrinterSetup receipts = services.printerSettings().receipt();
                    Optional<PrinterSetup> reports = services.printerSettings().report();
                    if (json) {
                        Map<String, Object> answer = new LinkedHashMap<>();
                        answer.put("receipts", PrinterWords.row(receipts));
                        reports.ifPresent(own -> answer.put("reports", PrinterWords.row(own)));
                        context.say(JSON.std.asString(answer));
                        return Exit.DONE;
                    }
                    context.say(context.text("cli.printer.receipts", PrinterWords.line(receipts)));
                    context.say(
                            reports.map(PrinterWords::line)
                                    .map(line -> context.text("cli.printer.reports", line))
                                    .orElseGet(() -> context.text("cli.printer.reportsToo")));
                    return Exit.DONE;
                });
    }

    @Command(name = "find")
    int find(
            @Option(names = "--address", paramLabel = "HOST:PORT", defaultValue = "")
                    String address,
            @Option(names = "--json") boolean json)
            throws IOException {
        List<FoundPrinter> found = found(address);
        if (json) {
            context.say(JSON.std.asString(found.stream().map(PrinterWords::row).toList()));
        } else if (found.isEmpty()) {
            context.say(context.text("cli.printer.none"));
        } else {
            found.forEach(printer -> context.say(words.line(printer)));
        }
        return Exit.DONE;
    }

    private List<FoundPrinter> found(String address) {
        PrinterFinder finder = context.backend().printers();
        if (address.isEmpty()) {
            return finder.local();
        }
        Optional<PrinterAddress.Network> network = PrinterAddress.Network.of(address);
        UsageChecks.check(network.isPresent(), context, "cli.usage.address");
        return network.flatMap(finder::at)
                .map(List::of)
                .orElseThrow(() -> new Refused(new Problem.PrinterNotThere(address)));
    }

    @Command(name = "test")
    int test(@Option(names = "--reports") boolean reports) throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        CliBackend.Opened till = context.backend().open(root.folder());
        return CliContext.with(
                till,
                services -> {
                    PrinterSettings settings = services.printerSettings();
                    PrinterSetup setup =
                            reports
                                    ? settings.report().orElseGet(settings::receipt)
                                    : settings.receipt();
                    return told(context.backend().testPrint(till, setup));
                });
    }

    @Command(name = "keep")
    int keep(@Option(names = "--days", paramLabel = "N") @Nullable Integer days)
            throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(
                context.backend().open(root.folder()),
                services -> {
                    if (days != null) {
                        services.pageRetention().days(days);
                    }
                    context.say(context.text("cli.printer.kept", services.pageRetention().days()));
                    return Exit.DONE;
                });
    }

    private int told(TestPrint test) {
        if (test.status().voice() == Voice.ANSWERS) {
            context.say(context.text("cli.printer.says", words.status(test.status())));
        }
        String key = "cli.printer.tested." + test.outcome().state().name();
        return test.outcome()
                .trouble()
                .map(
                        why -> {
                            context.terminal().err().println(context.text("trouble." + why.name()));
                            context.terminal().err().println(context.text(key));
                            return Exit.PROBLEM;
                        })
                .orElseGet(
                        () -> {
                            context.say(context.text(key));
                            return Exit.DONE;
                        });
    }

    private static PrinterRole role(boolean reports) {
        return reports ? PrinterRole.REPORT : PrinterRole.RECEIPT;
    }
}
