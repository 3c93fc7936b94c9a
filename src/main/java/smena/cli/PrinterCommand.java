package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;

import java.io.IOException;
import java.util.Locale;

/// `smena printer`: how the receipt printer is reached.
@Command(name = "printer")
final class PrinterCommand {
    private static final int USUAL_PORT = 9100;
    private static final int LAST_PORT = 65_535;
    private static final int LAST_TABLE = 255;

    private final Scene scene;

    @ParentCommand private @Nullable SmenaCommand smena;

    PrinterCommand(Scene scene) {
        this.scene = scene;
    }

    @Command(name = "set")
    int set(
            @Option(names = "--transport", paramLabel = "WAY", required = true) String transport,
            @Option(names = "--address", paramLabel = "HOST:PORT", defaultValue = "")
                    String address,
            @Option(names = "--columns", paramLabel = "N", defaultValue = "48") int columns,
            @Option(names = "--code-page", paramLabel = "NAME:N", defaultValue = "cp866:17")
                    String codePage)
            throws IOException {
        PrinterSetup setup = read(transport, address, columns, codePage);
        SmenaCommand root = Usage.parent(smena);
        return Scene.with(
                scene.house().open(root.folder()),
                services -> {
                    services.printerSettings().set(PrinterRole.RECEIPT, setup);
                    scene.say(scene.text("cli.printer.set"));
                    return Exit.DONE;
                });
    }

    private PrinterSetup read(String way, String address, int columns, String codePage) {
        boolean screen = way.equals("screen");
        Usage.check(screen || way.equals("tcp"), scene, "cli.usage.transport");
        Usage.check(screen || !host(address).isBlank(), scene, "cli.usage.address");
        Usage.check(columns == 32 || columns == 42 || columns == 48, scene, "cli.usage.columns");
        int port = number(address, USUAL_PORT);
        int table = number(codePage, -1);
        Usage.check(port > 0 && port <= LAST_PORT, scene, "cli.usage.address");
        Usage.check(
                table >= 0 && table <= LAST_TABLE && scene.house().knowsCodePage(host(codePage)),
                scene,
                "cli.usage.codePage");
        return new PrinterSetup(
                screen
                        ? new PrinterAddress.Screen()
                        : new PrinterAddress.Network(host(address), port),
                PrinterTraits.USUAL.with(columns, host(codePage).toLowerCase(Locale.ROOT), table));
    }

    private static String host(String text) {
        int colon = text.lastIndexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /// What stands behind the last colon; -1 where that is no number.
    private static int number(String text, int usual) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return usual;
        }
        String digits = text.substring(colon + 1);
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
    }
}
