package smena.service.shop;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A printer's set-up as settings: names such as `printer.host`, and `report.host` for the printer
/// of reports.
public final class PrinterValues {
    private static final String WAY = "transport";

    private final String prefix;

    public PrinterValues(PrinterRole role) {
        if (!PrinterRole.REAL.contains(role)) {
            throw new IllegalArgumentException("nothing is set up for " + role);
        }
        this.prefix = role == PrinterRole.RECEIPT ? "printer." : "report.";
    }

    /// The set-up as stored; nothing where there is none, or none that can be used.
    public Optional<PrinterSetup> read(Map<String, String> stored) {
        Values values = new Values(stored);
        try {
            return values.address().map(way -> new PrinterSetup(way, values.traits()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What has to be stored for no set-up.
    Map<String, String> none() {
        return Map.of(prefix + WAY, "");
    }

    /// What has to be stored for this set-up.
    Map<String, String> write(PrinterSetup setup) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (setup.address()) {
            case PrinterAddress.Screen() -> values.put(WAY, "SCREEN");
            case PrinterAddress.Network(String host, int port) -> {
                values.put(WAY, "TCP");
                values.put("host", host);
                values.put("port", Integer.toString(port));
            }
            case PrinterAddress.Spooler(String queue) -> {
                values.put(WAY, "SPOOLER");
                values.put("queue", queue);
            }
            case PrinterAddress.Serial(String port, int baud) -> {
                values.put(WAY, "SERIAL");
                values.put("serial", port);
                values.put("baud", Integer.toString(baud));
            }
            case PrinterAddress.DeviceFile(String path) -> {
                values.put(WAY, "DEVICE");
                values.put("device", path);
            }
            case PrinterAddress.JavaPos(String printer, String drawer) -> {
                values.put(WAY, "JAVAPOS");
                values.put("javapos", printer);
                values.put("drawer", drawer);
            }
        }
        put(setup.traits(), values);
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach((name, value) -> named.put(prefix + name, value));
        return named;
    }

    private static void put(PrinterTraits traits, Map<String, String> values) {
        values.put("profile", traits.profile());
        values.put("columns", Integer.toString(traits.columns()));
        values.put("codePage", traits.codePage());
        values.put("table", Integer.toString(traits.table()));
        values.put("cutter", sign(traits.cutter()));
        values.put("drawerPin", Integer.toString(traits.drawerPin()));
        values.put("raster", sign(traits.alwaysRaster()));
        values.put("qr", sign(traits.qr()));
        values.put("logo", sign(traits.logo()));
        values.put("buzzer", sign(traits.buzzer()));
    }

    private static String sign(boolean on) {
        return on ? "1" : "0";
    }

    /// What a till before wrote has fewer names: the usual stands for the rest.
    private final class Values {
        private final Map<String, String> stored;

        private Values(Map<String, String> stored) {
            this.stored = stored;
        }

        private Optional<PrinterAddress> address() {
            return switch (text(WAY, "")) {
                case "" -> Optional.empty();
                case "SCREEN" -> Optional.of(new PrinterAddress.Screen());
                case "TCP" ->
                        Optional.of(
                                new PrinterAddress.Network(
                                        text("host", ""),
                                        number("port", PrinterAddress.Network.USUAL_PORT)));
                case "SPOOLER" -> Optional.of(new PrinterAddress.Spooler(text("queue", "")));
                case "SERIAL" ->
                        Optional.of(
                                new PrinterAddress.Serial(
                                        text("serial", ""),
                                        number("baud", PrinterAddress.Serial.USUAL_BAUD)));
                case "DEVICE" -> Optional.of(new PrinterAddress.DeviceFile(text("device", "")));
                case "JAVAPOS" ->
                        Optional.of(
                                new PrinterAddress.JavaPos(
                                        text("javapos", ""), text("drawer", "")));
                default -> throw new IllegalArgumentException(text(WAY, ""));
            };
        }

        private PrinterTraits traits() {
            PrinterTraits usual = PrinterTraits.USUAL;
            return new PrinterTraits(
                    text("profile", usual.profile()),
                    number("columns", usual.columns()),
                    text("codePage", usual.codePage()),
                    number("table", usual.table()),
                    is("cutter", usual.cutter()),
                    number("drawerPin", usual.drawerPin()),
                    is("raster", usual.alwaysRaster()),
                    is("qr", usual.qr()),
                    is("logo", usual.logo()),
                    is("buzzer", usual.buzzer()));
        }

        private String text(String name, String usual) {
            return stored.getOrDefault(prefix + name, usual);
        }

        private int number(String name, int usual) {
            return Integer.parseInt(text(name, Integer.toString(usual)));
        }

        private boolean is(String name, boolean usual) {
            return text(name, sign(usual)).equals("1");
        }
    }
}
