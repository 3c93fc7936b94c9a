package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.PrinterTransport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The options of `smena printer set` for a printer.
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

    @Option(names = "--with", paramLabel = "NAME=VALUE")
    private Map<String, String> more = new LinkedHashMap<>();

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

    /// The set-up that is asked for; empty where reports are to go to the receipt printer.
    Optional<PrinterSetup> read(CliContext context) {
        if (transport.equals("none")) {
            return Optional.empty();
        }
        PrinterAddress way = way(context);
        return Optional.of(new PrinterSetup(way, traits(context)));
    }

    private PrinterAddress way(CliContext context) {
        Optional<PrinterTransport> named =
                PrinterTransport.named(transport).filter(way -> way.code().equals(transport));
        UsageChecks.check(named.isPresent(), context, "cli.usage.transport");
        Map<String, String> extras = new LinkedHashMap<>(more);
        if (!drawer.isBlank()) {
            extras.put(PrinterTransport.DRAWER, drawer);
        }
        List<String> known =
                named.orElseThrow().extras().stream().map(PrinterTransport.Extra::name).toList();
        UsageChecks.check(known.containsAll(more.keySet()), context, "cli.usage.with");
        Optional<PrinterAddress> way = named.orElseThrow().address(address, extras);
        UsageChecks.check(way.isPresent(), context, "cli.usage.address");
        return way.orElseThrow();
    }

    /// The traits of the model, overridden by the options.
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

    /// The number after the last colon, `usual` where there is no colon; -1 if it is not a number.
    private static int number(String text, int usual) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return usual;
        }
        String digits = text.substring(colon + 1);
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : -1;
    }
}
