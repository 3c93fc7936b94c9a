package smena.cli;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.PrinterTransport;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Printers as text for people, and as data for programs.
final class PrinterWords {
    private final CliContext context;

    PrinterWords(CliContext context) {
        this.context = context;
    }

    /// A set-up in one line.
    static String line(PrinterSetup setup) {
        PrinterTraits traits = setup.traits();
        String model = traits.profile().isEmpty() ? "" : "  " + traits.profile();
        return (setup.address().transport().code() + " " + setup.address().typed()).strip()
                + model
                + "  "
                + traits.columns()
                + "  "
                + traits.codePage()
                + ":"
                + traits.table();
    }

    static Map<String, Object> row(PrinterSetup setup) {
        PrinterTraits traits = setup.traits();
        Map<String, Object> row = row(setup.address());
        row.put("model", traits.profile());
        row.put("columns", traits.columns());
        row.put("code_page", traits.codePage() + ":" + traits.table());
        row.put("cutter", traits.cutter());
        row.put("drawer_pin", traits.drawerPin() == 0 ? 2 : 5);
        row.put("always_raster", traits.alwaysRaster());
        row.put("qr", traits.qr());
        row.put("logo", traits.logo());
        row.put("buzzer", traits.buzzer());
        return row;
    }

    private static Map<String, Object> row(PrinterAddress address) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("transport", address.transport().code());
        row.put("address", address.typed());
        for (PrinterTransport.Extra extra : address.transport().extras()) {
            if (extra.choices().isEmpty()) {
                row.put(extra.name(), address.extras().getOrDefault(extra.name(), ""));
            }
        }
        return row;
    }

    /// A printer that was found, in one line.
    String line(FoundPrinter found) {
        String line =
                "%-8s %-28s %s"
                        .formatted(
                                found.address().transport().code(),
                                found.address().typed(),
                                found.description());
        return found.status().voice() == Voice.NOT_KNOWN
                ? line.stripTrailing()
                : (line + "  " + status(found.status())).stripTrailing();
    }

    static Map<String, Object> row(FoundPrinter found) {
        Map<String, Object> row = row(found.address());
        row.put("description", found.description());
        row.put("status", signs(found.status()));
        return row;
    }

    /// Its reported status, for programs: a word for each sign, or how it answers.
    static List<String> signs(PrinterStatus status) {
        return status.signs().isEmpty()
                ? List.of(status.voice().name().toLowerCase(Locale.ROOT))
                : status.signs().stream()
                        .sorted()
                        .map(sign -> sign.name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /// Its reported status.
    String status(PrinterStatus status) {
        return status.signs().isEmpty()
                ? context.text("printer.voice." + status.voice().name())
                : status.signs().stream()
                        .sorted()
                        .map(sign -> context.text("printer.sign." + sign.name()))
                        .collect(Collectors.joining(", "));
    }
}
