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
import smena.service.PrinterSettings;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus.Voice;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `smena printer`: which printers the till prints on.
@Command(name = "printer")
final class PrinterCommand {
    private final Scene scene;
    private final PrinterWords words;

    @ParentCommand private @Nullable SmenaCommand smena;

    PrinterCommand(Scene scene) {
        this.scene = scene;
        this.words = new PrinterWords(scene);
    }

    @Command(name = "set")
    int set(@Mixin PrinterWishes wishes, @Option(names = "--reports") boolean reports)
            throws IOException {
        Optional<PrinterSetup> setup = wishes.read(scene);
        PrinterRole role = role(reports);
        SmenaCommand root = Usage.parent(smena);
        return Scene.with(
                scene.house().open(root.folder()),
                services -> {
                    PrinterSettings settings = services.printerSettings();
                    setup.ifPresentOrElse(
                            printer -> settings.set(role, printer), () -> settings.forget(role));
                    scene.say(scene.text("cli.printer.set"));
                    return Exit.DONE;
                });
    }

    @Command(name = "show")
    int show(@Option(names = "--json") boolean json) throws IOException {
        SmenaCommand root = Usage.parent(smena);
        return Scene.with(
                scene.house().open(root.folder()),
                services -> {
                    PrinterSetup receipts = services.printerSettings().receipt();
                    Optional<PrinterSetup> reports = services.printerSettings().report();
                    if (json) {
                        Map<String, Object> answer = new LinkedHashMap<>();
                        answer.put("receipts", PrinterWords.row(receipts));
                        reports.ifPresent(own -> answer.put("reports", PrinterWords.row(own)));
                        scene.say(JSON.std.asString(answer));
                        return Exit.DONE;
                    }
                    scene.say(scene.text("cli.printer.receipts", PrinterWords.line(receipts)));
                    scene.say(
                            reports.map(PrinterWords::line)
                                    .map(line -> scene.text("cli.printer.reports", line))
                                    .orElseGet(() -> scene.text("cli.printer.reportsToo")));
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
            scene.say(JSON.std.asString(found.stream().map(PrinterWords::row).toList()));
        } else if (found.isEmpty()) {
            scene.say(scene.text("cli.printer.none"));
        } else {
            found.forEach(printer -> scene.say(words.line(printer)));
        }
        return Exit.DONE;
    }

    private List<FoundPrinter> found(String address) {
        PrinterFinder finder = scene.house().printers();
        if (address.isEmpty()) {
            return finder.local();
        }
        Optional<PrinterAddress.Network> network = PrinterAddress.Network.of(address);
        Usage.check(network.isPresent(), scene, "cli.usage.address");
        return network.flatMap(finder::at)
                .map(List::of)
                .orElseThrow(() -> new Refused(new Problem.PrinterNotThere(address)));
    }

    @Command(name = "test")
    int test(@Option(names = "--reports") boolean reports) throws IOException {
        SmenaCommand root = Usage.parent(smena);
        House.Opened till = scene.house().open(root.folder());
        return Scene.with(
                till,
                services -> {
                    PrinterSettings settings = services.printerSettings();
                    PrinterSetup setup =
                            reports
                                    ? settings.report().orElseGet(settings::receipt)
                                    : settings.receipt();
                    return told(scene.house().testPrint(till, setup));
                });
    }

    private int told(TestPrint test) {
        if (test.status().voice() == Voice.ANSWERS) {
            scene.say(scene.text("cli.printer.says", words.status(test.status())));
        }
        String key = "cli.printer.tested." + test.outcome().state().name();
        return test.outcome()
                .trouble()
                .map(
                        why -> {
                            scene.terminal().err().println(scene.text("trouble." + why.name()));
                            scene.terminal().err().println(scene.text(key));
                            return Exit.PROBLEM;
                        })
                .orElseGet(
                        () -> {
                            scene.say(scene.text(key));
                            return Exit.DONE;
                        });
    }

    private static PrinterRole role(boolean reports) {
        return reports ? PrinterRole.REPORT : PrinterRole.RECEIPT;
    }
}
