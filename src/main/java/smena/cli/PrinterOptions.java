package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;

import java.util.Locale;
import java.util.Optional;

/// What `smena printer set` is told of a printer.
final class PrinterOptions {
    private static final int LAST_TABLE = 255;
    private static final int FIRST_PIN = 2;
    private static final int SECOND_PIN = 5;

    @Option(names = "--transport", paramLabel = "WAY", required = true)
    private String transport = "";

    @Option(names = "--address", paramLabel = "PLACE", defaultValue = "")
    private String address = "";

    @Option(names = "--drawer", paramLabel = "NAME", defaultValue = "")
    private String drawer = "";

    @Option(names = "--model", paramLabel = "ID", defaultValue = "")
    private String model = "";

    @Option(names = "--columns", paramLabel = "N")
    private @Nullable Integer columns;

    @Option(names = "--code-page", paramLabel = "NAME:N")
    private @Nullable String codePage;

    @Option(names = "--drawer-pin", paramLabel = "PIN", defaultValue = "2")
    private int drawerPin;

    @Option(names = "--no-cutter")
    private boolean noCutter;

    @Option(names = "--always-raster")
    private boolean alwaysRaster;

    @Option(names = "--no-qr")
    private boolean noQr;

    @Option(names = "--no-logo")
    private boolean noLogo;

    @Option(names = "--buzzer")
    private boolean buzzer;

    /// The set-up that is meant; nothing where reports are to come out of the receipt printer.
    Optional<PrinterSetup> read(CliContext context) {
        if (transport.equals("none")) {
            return Optional.empty();
        }
        PrinterAddress way = way(context);
        return Optional.of(new PrinterSetup(way, traits(context)));
    }

    private PrinterAddress way(CliContext context) {
        boolean screen = transport.equals("screen");
        UsageChecks.check(
                screen || transport.matches("tcp|spooler|serial|device|javapos"),
                context,
                "cli.usage.transport");
        UsageChecks.check(screen || !address.isBlank(), context, "cli.usage.address");
        return switch (transport) {
            case "tcp" -> {
                Optional<PrinterAddress.Network> network = PrinterAddress.Network.of(address);
                UsageChecks.check(network.isPresent(), context, "cli.usage.address");
                yield network.orElseThrow();
            }
            case "spooler" -> new PrinterAddress.Spooler(address);
            case "serial" -> serial(context);
            case "device" -> new PrinterAddress.DeviceFile(address);
            case "javapos" -> new PrinterAddress.JavaPos(address, drawer);
            default -> new PrinterAddress.Screen();
        };
    }

    private PrinterAddress serial(CliContext context) {
        int baud = number(address, PrinterAddress.Serial.USUAL_BAUD);
        UsageChecks.check(baud >= 300 && baud <= 4_000_000, context, "cli.usage.address");
        return new PrinterAddress.Serial(before(address), baud);
    }

    /// What the model is like, and what was said besides.
    private PrinterTraits traits(CliContext context) {
        Optional<PrinterModel> known = context.backend().printerModel(model);
        UsageChecks.check(model.isEmpty() || known.isPresent(), context, "cli.usage.model");
        PrinterTraits usual = known.map(PrinterModel::traits).orElse(PrinterTraits.USUAL);
        int width = columns == null ? usual.columns() : columns;
        UsageChecks.check(PrinterTraits.fits(width), context, "cli.usage.columns");
        String letters = codePage == null ? usual.codePage() + ":" + usual.table() : codePage;
        int table = number(letters, -1);
        UsageChecks.check(
                table >= 0
                        && table <= LAST_TABLE
                        && context.backend().knowsCodePage(before(letters)),
                context,
                "cli.usage.codePage");
        UsageChecks.check(
                drawerPin == FIRST_PIN || drawerPin == SECOND_PIN, context, "cli.usage.drawerPin");
        return new PrinterTraits(
                usual.profile(),
                width,
                before(letters).toLowerCase(Locale.ROOT),
                table,
                usual.cutter() && !noCutter,
                drawerPin == FIRST_PIN ? 0 : 1,
                alwaysRaster,
                usual.qr() && !noQr,
                !noLogo,
                buzzer);
    }

    private static String before(String text) {
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
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : -1;
    }
}
