package smena.printing.transport;

import smena.domain.Refused;
import smena.printing.document.PageLayout;
import smena.printing.layout.PaperRenderer;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.ShownPaper;
import smena.service.ports.UnprintablePage;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// The printer of a till that has none yet: paper on the screen, and as a picture in a folder,
/// where the newest 500 stay.
public final class ScreenPrinter implements Printer {
    private static final Logger LOG = System.getLogger(ScreenPrinter.class.getName());
    private static final int MOST_PICTURES = 500;
    private static final int CRISP = 2;

    private final PaperRenderer renderer;
    private final int columns;
    private final PaperFolder folder;
    private final Consumer<ShownPaper> shown;

    /// @param folder is made when the first page is printed
    /// @param shown called on the printer's thread once the picture is there
    public ScreenPrinter(
            PaperRenderer renderer, int columns, Path folder, Consumer<ShownPaper> shown) {
        this.renderer = renderer;
        this.columns = columns;
        this.folder = new PaperFolder(folder, MOST_PICTURES);
        this.shown = shown;
    }

    /// Paper on the screen never runs out.
    @Override
    public PrinterStatus status() {
        return PrinterStatus.READY;
    }

    @Override
    public PrintOutcome print(PrintPage page) {
        if (page.kind() == PrintKind.DRAWER_KICK) {
            return new PrintOutcome.Confirmed();
        }
        try {
            byte[] png = PageLayout.of(page, paper -> renderer.png(paper, columns, CRISP));
            Path file = folder.put(name(page), png);
            shown.accept(new ShownPaper(page.job(), page.kind(), file));
            return new PrintOutcome.Confirmed();
        } catch (UnprintablePage e) {
            LOG.log(Level.ERROR, "Print job " + page.job(), e);
            return new PrintOutcome.Failed(e.why());
        } catch (IOException | Refused e) {
            LOG.log(Level.WARNING, "No picture for print job " + page.job(), e);
            return new PrintOutcome.NothingSent(PrintTrouble.FOLDER_NOT_WRITABLE);
        }
    }

    /// A name that sorts by job, so that the first files are the oldest.
    private static String name(PrintPage page) {
        String kind = page.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "%012d-%s".formatted(page.job(), kind);
    }
}
