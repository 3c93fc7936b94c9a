package smena.ui.archive;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.sale.Sale;
import smena.domain.sale.SaleHead;
import smena.service.printjob.Printing;
import smena.service.sale.Selling;
import smena.text.Formats;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.TwoLineCell;
import smena.ui.office.OfficePage;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The receipts, the newest first.
public final class ReceiptArchive implements ArchiveKind<SaleHead> {
    private final Selling selling;
    private final Printing printing;
    private final Function<Sale, byte[]> drawn;
    private final Localization localization;

    private ReceiptArchive(
            Selling selling,
            Printing printing,
            Function<Sale, byte[]> drawn,
            Localization localization) {
        this.selling = selling;
        this.printing = printing;
        this.drawn = drawn;
        this.localization = localization;
    }

    /// The page of receipts.
    ///
    /// @param drawn draws a receipt as a PNG, in the background
    /// @param reading background calls, separate from the writer's
    /// @param whereTo asks where to save, given a suggested file name; empty if cancelled
    public static OfficePage page(
            UiContext ui,
            Selling selling,
            Printing printing,
            Function<Sale, byte[]> drawn,
            Background reading,
            Function<String, Optional<Path>> whereTo) {
        return new ArchivePage<>(
                "office.sales",
                new ReceiptArchive(selling, printing, drawn, ui.localization()),
                ui,
                reading,
                whereTo);
    }

    @Override
    public List<SaleHead> after(Optional<SaleHead> last, int limit) {
        return selling.before(last.map(SaleHead::seq).orElse(Long.MAX_VALUE), limit);
    }

    @Override
    public TwoLineCell.Lines lines(SaleHead sale) {
        return new TwoLineCell.Lines(
                localization.make(_ -> sale.number()),
                localization.make(f -> f.time(sale.at())),
                localization.make(f -> f.money(sale.paid())),
                localization.make(_ -> sale.employee().name()),
                localization.make(f -> f.date(sale.at())),
                "muted");
    }

    @Override
    public byte[] paper(Actor actor, SaleHead sale) {
        return drawn.apply(
                selling.find(sale.id())
                        .orElseThrow(() -> new Refused(new Problem.NothingToPrint())));
    }

    @Override
    public void print(Actor actor, SaleHead sale) {
        printing.reprint(actor, sale);
    }

    @Override
    public String fileName(SaleHead sale) {
        return sale.number() + ".png";
    }

    @Override
    public String where(SaleHead sale, Formats formats) {
        return sale.number() + ", " + formats.dateTime(sale.at());
    }

    @Override
    public Sign sign() {
        return Sign.RECEIPT;
    }

    @Override
    public String emptyKey() {
        return "menu.receiptsNone";
    }
}
