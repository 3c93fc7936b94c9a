package smena.app;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShopSettings;
import smena.printing.document.CodePage;
import smena.printing.document.StoredForm;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperRenderer;
import smena.printing.layout.ShopLogo;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.printing.transport.PrinterSearch;
import smena.service.Services;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus;
import smena.service.ports.Typesetter;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.printer.LetterTable;
import smena.ui.printer.PrinterSetupContext;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the printer page needs from printers, papers and the computer.
final class TillPrinterSetup implements PrinterSetupContext {
    private static final int CRISP = 2;

    /// A table without Russian letters is of no use here; the test page tries those that have them.
    private static final String RUSSIAN = "АЯаяЁё";

    private final Services services;
    private final Printers printers;
    private final Typesetter typesetter;
    private final Background aside;
    private final Localization localization;
    private final Supplier<Window> window;
    private final PrinterFinder finder = new PrinterSearch();
    private @Nullable Press press;

    /// Draws with the shop's logo and without.
    private record Press(PaperRenderer withLogo, PaperRenderer without) {
        private static Press load(Supplier<Optional<LogoPicture>> logo) {
            PaperFont font = PaperFont.load();
            return new Press(new PaperRenderer(font, logo), new PaperRenderer(font));
        }
    }

    /// @param aside runs what may take seconds
    /// @param window the owner of the system's dialogs
    TillPrinterSetup(
            Services services,
            Printers printers,
            Typesetter typesetter,
            Background aside,
            Localization localization,
            Supplier<Window> window) {
        this.services = services;
        this.printers = printers;
        this.typesetter = typesetter;
        this.aside = aside;
        this.localization = localization;
        this.window = window;
    }

    @Override
    public PrinterFinder finder() {
        return finder;
    }

    @Override
    public List<PrinterModel> models() {
        return Profiles.models();
    }

    @Override
    public List<LetterTable> tables() {
        return CodePage.all().stream()
                .filter(page -> page.has(RUSSIAN))
                .flatMap(page -> page.tables().stream().map(n -> new LetterTable(page.name(), n)))
                .toList();
    }

    @Override
    public PrinterStatus status(PrinterRole role) {
        return printers.status(role);
    }

    @Override
    public void renew() {
        printers.renew();
    }

    @Override
    public byte[] testPage(PrinterSetup printer) {
        ShopSettings shop = services.settings().shop();
        byte[] page = typesetter.test(shop, printer, shop.language());
        return picture(page, printer.traits().columns(), printer.traits().logo());
    }

    @Override
    public byte[] picture(byte[] page, int columns, boolean logo) {
        return renderer(logo).png(StoredForm.read(page), columns, CRISP);
    }

    /// Draws papers, with the shop's logo or without.
    PaperRenderer renderer(boolean logo) {
        Press drawn = press();
        return logo ? drawn.withLogo() : drawn.without();
    }

    @Override
    public Background aside() {
        return aside;
    }

    @Override
    public Optional<Path> whichPicture() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                localization.words().get("printer.pickKind"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg"));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> whereTo(String fileName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(fileName);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    /// The font is read when the first page is drawn, away from the FX thread.
    private synchronized Press press() {
        Press loaded = press;
        if (loaded == null) {
            loaded = Press.load(new ShopLogo(services.paper()::logo));
            press = loaded;
        }
        return loaded;
    }
}
