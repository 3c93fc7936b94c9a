package smena.service.label;

import smena.domain.label.LabelCode;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.label.LabelLook;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The set-up of labels as settings, by names such as `label.size`.
final class LabelValues {
    private static final String LANGUAGE = "label.language";
    private static final String TRANSPORT = "label.transport";
    private static final String PLACE = "label.place";
    private static final String EXTRA = "label.";
    private static final String DPI = "label.dpi";
    private static final String GAP = "label.gap";
    private static final String SHEETS = "label.sheets";
    private static final String QUEUE = "label.queue";
    private static final String SIZE = "label.size";
    private static final String OLD_PRICE = "label.oldPrice";
    private static final String UNIT_PRICE = "label.unitPrice";
    private static final String CATEGORY = "label.category";
    private static final String DATE = "label.date";
    private static final String CODE = "label.code";

    private final Map<String, String> stored;

    private LabelValues(Map<String, String> stored) {
        this.stored = stored;
    }

    /// The set-up as stored. What no till of this version can have stored counts as not chosen.
    static LabelSetup read(Map<String, String> stored) {
        LabelValues values = new LabelValues(stored);
        LabelSetup usual = LabelSetup.USUAL;
        return new LabelSetup(
                values.device(),
                values.is(SHEETS, usual.sheets()),
                stored.getOrDefault(QUEUE, usual.queue()),
                LabelSize.of(stored.getOrDefault(SIZE, "")).orElse(usual.size()),
                values.look(usual.look()));
    }

    private Optional<LabelDevice> device() {
        String language = stored.getOrDefault(LANGUAGE, "");
        if (language.isEmpty()) {
            return Optional.empty();
        }
        try {
            LabelLanguage spoken = LabelLanguage.valueOf(language);
            LabelDensity density =
                    LabelDensity.of(number(DPI)).orElseThrow(IllegalArgumentException::new);
            int gap = number(GAP);
            return address().map(place -> new LabelDevice(spoken, place, density, gap));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<PrinterAddress> address() {
        PrinterTransport way = PrinterTransport.valueOf(stored.getOrDefault(TRANSPORT, ""));
        Map<String, String> extras = new LinkedHashMap<>();
        for (PrinterTransport.Extra extra : way.extras()) {
            extras.put(extra.name(), stored.getOrDefault(EXTRA + extra.name(), extra.usual()));
        }
        return way.address(stored.getOrDefault(PLACE, ""), extras);
    }

    private LabelLook look(LabelLook usual) {
        return new LabelLook(
                is(OLD_PRICE, usual.oldPrice()),
                is(UNIT_PRICE, usual.unitPrice()),
                is(CATEGORY, usual.category()),
                is(DATE, usual.date()),
                code(usual.code()));
    }

    private LabelCode code(LabelCode usual) {
        try {
            return LabelCode.valueOf(stored.getOrDefault(CODE, usual.name()));
        } catch (IllegalArgumentException e) {
            return usual;
        }
    }

    private int number(String name) {
        return Integer.parseInt(stored.getOrDefault(name, ""));
    }

    private boolean is(String name, boolean usual) {
        return stored.getOrDefault(name, sign(usual)).equals("1");
    }

    /// What has to be stored for this set-up.
    static Map<String, String> write(LabelSetup setup) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(LANGUAGE, setup.printer().map(p -> p.language().name()).orElse(""));
        setup.printer().ifPresent(printer -> put(printer, values));
        values.put(SHEETS, sign(setup.sheets()));
        values.put(QUEUE, setup.queue());
        values.put(SIZE, setup.size().code());
        LabelLook look = setup.look();
        values.put(OLD_PRICE, sign(look.oldPrice()));
        values.put(UNIT_PRICE, sign(look.unitPrice()));
        values.put(CATEGORY, sign(look.category()));
        values.put(DATE, sign(look.date()));
        values.put(CODE, look.code().name());
        return values;
    }

    private static void put(LabelDevice printer, Map<String, String> values) {
        values.put(TRANSPORT, printer.address().transport().name());
        values.put(PLACE, printer.address().place());
        printer.address().extras().forEach((name, value) -> values.put(EXTRA + name, value));
        values.put(DPI, Integer.toString(printer.density().dpi()));
        values.put(GAP, Integer.toString(printer.gap()));
    }

    private static String sign(boolean on) {
        return on ? "1" : "0";
    }
}
