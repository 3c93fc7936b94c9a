package smena.printing.escpos;

import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterTraits;
import smena.printing.document.CodePage;
import smena.printing.document.CodePages;
import smena.printing.escpos.PrinterProfile.Buzzer;
import smena.printing.escpos.PrinterProfile.Raster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The most common printers, from `printers/models.tsv`, and the profile of a printer as set up.
public final class Profiles {
    private static final String FILE = "/printers/models.tsv";
    private static final CodePage USUAL = CodePage.all().getFirst();
    private static final List<Entry> ALL = CodePages.rows(FILE).stream().map(Entry::of).toList();

    private Profiles() {}

    /// A model as the file has it.
    private record Entry(PrinterModel model, int dots, Buzzer buzzer) {
        private static Entry of(String[] fields) {
            Buzzer buzzer = Buzzer.valueOf(buzzer(fields[9]));
            PrinterTraits traits =
                    new PrinterTraits(
                            fields[0],
                            Integer.parseInt(fields[2]),
                            fields[4],
                            Integer.parseInt(fields[5]),
                            fields[6].equals("yes"),
                            0,
                            false,
                            fields[8].equals("yes"),
                            true,
                            false);
            PrinterModel model = new PrinterModel(fields[0], fields[1], traits, fields[11]);
            return new Entry(model, Integer.parseInt(fields[3]), buzzer);
        }

        private static String buzzer(String word) {
            return word.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    /// All models, by their makers.
    public static List<PrinterModel> models() {
        return ALL.stream().map(Entry::model).toList();
    }

    /// The model of that name.
    public static Optional<PrinterModel> named(String id) {
        return entry(id).map(Entry::model);
    }

    /// The profile of a printer as it was set up. An unknown character table becomes the default
    /// one.
    public static PrinterProfile of(PrinterTraits traits) {
        CodePage letters = CodePage.named(traits.codePage()).orElse(USUAL);
        Optional<Entry> model = entry(traits.profile());
        PrinterProfile profile = PrinterProfile.of(traits.columns(), letters, traits.table());
        int dots =
                model.filter(known -> known.model().traits().columns() == traits.columns())
                        .map(Entry::dots)
                        .orElse(profile.dots());
        return profile.withDots(dots)
                .withCutter(traits.cutter())
                .withDrawerPin(traits.drawerPin())
                .withRaster(traits.alwaysRaster() ? Raster.ALWAYS : Raster.WHEN_NEEDED)
                .withQr(traits.qr())
                .withLogo(traits.logo())
                .withBuzzer(traits.buzzer() ? buzzer(model) : Buzzer.NONE);
    }

    /// Where the buzzer is switched on but the printer's command is not known, the more common one.
    private static Buzzer buzzer(Optional<Entry> model) {
        Buzzer known = model.map(Entry::buzzer).orElse(Buzzer.ESC_B);
        return known == Buzzer.NONE ? Buzzer.ESC_B : known;
    }

    private static Optional<Entry> entry(String id) {
        return ALL.stream().filter(entry -> entry.model().id().equals(id)).findFirst();
    }
}
