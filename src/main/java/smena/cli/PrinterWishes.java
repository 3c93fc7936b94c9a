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
final class PrinterWishes {
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
    Optional<PrinterSetup> read(Scene scene) {
        if (transport.equals("none")) {
            return Optional.empty();
        }
        PrinterAddress way = way(scene);
        return Optional.of(new PrinterSetup(way, traits(scene)));
    }

    private PrinterAddress way(Scene scene) {
        boolean screen = transport.equals("screen");
        Usage.check(
                screen || transport.matches("tcp|spooler|serial|device|javapos"),
                scene,
                "cli.usage.transport");
        Usage.check(screen || !address.isBlank(), scene, "cli.usage.address");
        return switch (transport) {
            case "tcp" -> {
                Optional<PrinterAddress.Network> network = PrinterAddress.Network.of(address);
                Usage.check(network.isPresent(), scene, "cli.usage.address");
                yield network.orElseThrow();
            }
            case "spooler" -> new PrinterAddress.Spooler(address);
            case "serial" -> serial(scene);
            case "device" -> new PrinterAddress.DeviceFile(address);
            case "javapos" -> new PrinterAddress.JavaPos(address, drawer);
            default -> new PrinterAddress.Screen();
        };
    }

    private PrinterAddress serial(Scene scene) {
        int baud = number(address, PrinterAddress.Serial.USUAL_BAUD);
        Usage.check(baud >= 300 && baud <= 4_000_000, scene, "cli.usage.address");
        return new PrinterAddress.Serial(before(address), baud);
    }

    /// What the model is like, and what was said besides.
    private PrinterTraits traits(Scene scene) {
        Optional<PrinterModel> known = scene.house().printerModel(model);
        Usage.check(model.isEmpty() || known.isPresent(), scene, "cli.usage.model");
        PrinterTraits usual = known.map(PrinterModel::traits).orElse(PrinterTraits.USUAL);
        int width = columns == null ? usual.columns() : columns;
        Usage.check(PrinterTraits.fits(width), scene, "cli.usage.columns");
        String letters = codePage == null ? usual.codePage() + ":" + usual.table() : codePage;
        int table = number(letters, -1);
        Usage.check(
                table >= 0 && table <= LAST_TABLE && scene.house().knowsCodePage(before(letters)),
                scene,
                "cli.usage.codePage");
        Usage.check(
                drawerPin == FIRST_PIN || drawerPin == SECOND_PIN, scene, "cli.usage.drawerPin");
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
