package smena.ui.printer;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.printing.document.CodePage;
import smena.printing.document.StoredForm;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperRenderer;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.ShopLogo;
import smena.printing.raster.PaperFont;
import smena.service.Services;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A room with real papers and profiles, and the printers that a test puts into it.
public final class TestPrinterContext implements PrinterSetupContext, PrinterFinder {
    private static final PaperFont FONT = PaperFont.load();

    private final Services services;
    private final Background aside;
    private final PaperRenderer renderer;
    /// What every page looks like, where nobody looks at it.
    public byte @Nullable [] blank;
    public final List<FoundPrinter> found = new ArrayList<>();
    final List<Path> files = new ArrayList<>();
    Optional<FoundPrinter> there = Optional.empty();
    PrinterStatus status = PrinterStatus.NOT_KNOWN;
    boolean broken;
    int renewed;
    int drawn;

    public TestPrinterContext(Services services, Background aside) {
        this.services = services;
        this.aside = aside;
        renderer = new PaperRenderer(FONT, new ShopLogo(services.paper()::logo));
    }

    @Override
    public PrinterFinder finder() {
        return this;
    }

    @Override
    public List<FoundPrinter> local() {
        if (broken) {
            throw new IllegalStateException("a driver of somebody else");
        }
        return List.copyOf(found);
    }

    @Override
    public Optional<FoundPrinter> at(PrinterAddress.Network address) {
        return there;
    }

    @Override
    public List<PrinterModel> models() {
        return Profiles.models();
    }

    @Override
    public List<LetterTable> tables() {
        return CodePage.all().stream()
                .filter(page -> page.has("Я"))
                .flatMap(page -> page.tables().stream().map(n -> new LetterTable(page.name(), n)))
                .toList();
    }

    @Override
    public PrinterStatus status(PrinterRole role) {
        return status;
    }

    @Override
    public void renew() {
        renewed++;
    }

    @Override
    public byte[] testPage(PrinterSetup printer) {
        byte[] page =
                new PaperTypesetter(
                                MoneyStyle.SUM, id -> Profiles.named(id).map(PrinterModel::name))
                        .test(services.settings().shop(), printer, "uz");
        return picture(page, printer.traits().columns(), printer.traits().logo());
    }

    @Override
    public byte[] picture(byte[] page, int columns, boolean logo) {
        drawn++;
        byte[] same = blank;
        if (same != null) {
            return same;
        }
        return renderer.png(StoredForm.read(page), columns, 2);
    }

    @Override
    public Background aside() {
        return aside;
    }

    @Override
    public Optional<Path> whichPicture() {
        return Optional.of(files.removeFirst());
    }

    @Override
    public Optional<Path> whereTo(String fileName) {
        return Optional.of(files.removeFirst());
    }
}
