package smena.service.shop;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.PrinterTransport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A printer's set-up as settings: names such as `printer.place`, and `report.place` for the
/// printer of reports.
public final class PrinterValues {
    private static final String WAY = "transport";
    private static final String PLACE = "place";

    private final String prefix;

    public PrinterValues(PrinterRole role) {
        if (!PrinterRole.REAL.contains(role)) {
            throw new IllegalArgumentException("nothing is set up for " + role);
        }
        this.prefix = role == PrinterRole.RECEIPT ? "printer." : "report.";
    }

    /// The set-up as stored; empty where there is none, or none that can be used.
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
        PrinterAddress address = setup.address();
        values.put(WAY, address.transport().name());
        values.put(PLACE, address.place());
        values.putAll(address.extras());
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

    /// An older till stored fewer names: defaults are used for the rest.
    private final class Values {
        private final Map<String, String> stored;

        private Values(Map<String, String> stored) {
            this.stored = stored;
        }

        private Optional<PrinterAddress> address() {
            String name = text(WAY, "");
            if (name.isEmpty()) {
                return Optional.empty();
            }
            PrinterTransport transport = PrinterTransport.valueOf(name);
            Map<String, String> extras = new LinkedHashMap<>();
            for (PrinterTransport.Extra extra : transport.extras()) {
                extras.put(extra.name(), text(extra.name(), extra.usual()));
            }
            return transport.address(text(PLACE, ""), extras);
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
