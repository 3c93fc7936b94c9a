package smena.ui.archive;

import smena.domain.figures.HourPaper;
import smena.domain.figures.HourPaper.Returned;
import smena.domain.figures.HourPaper.Sold;
import smena.domain.people.Actor;
import smena.domain.refund.Refund;
import smena.service.printjob.Printing;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.TwoLineCell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The receipts of sales and refunds that an hour of a report is made of.
final class HourArchive implements ArchiveKind<HourPaper> {
    private final Supplier<List<HourPaper>> papers;
    private final ReceiptArchive sold;
    private final Printing printing;
    private final Function<Refund, byte[]> drawn;
    private final Localization localization;

    /// @param papers reads them, the newest first
    /// @param sold shows those of sales
    /// @param drawn draws that of a refund as a PNG, in the background
    HourArchive(
            Supplier<List<HourPaper>> papers,
            ReceiptArchive sold,
            Printing printing,
            Function<Refund, byte[]> drawn,
            Localization localization) {
        this.papers = papers;
        this.sold = sold;
        this.printing = printing;
        this.drawn = drawn;
        this.localization = localization;
    }

    /// All of them at once: an hour has no more.
    @Override
    public List<HourPaper> after(Optional<HourPaper> last, int limit) {
        return last.isPresent() ? List.of() : papers.get();
    }

    @Override
    public TwoLineCell.Lines lines(HourPaper paper) {
        return switch (paper) {
            case Sold sale -> sold.lines(sale.head());
            case Returned back -> lines(back.refund());
        };
    }

    private TwoLineCell.Lines lines(Refund refund) {
        return new TwoLineCell.Lines(
                localization.make(_ -> refund.number()),
                localization.make(f -> f.time(refund.at())),
                localization.make(f -> f.money(refund.total().plus(refund.rounding()).negated())),
                localization.make(f -> f.date(refund.at()) + " · " + refund.employee().name()),
                localization.text("refund.title"),
                "bad");
    }

    @Override
    public boolean isSame(HourPaper one, HourPaper other) {
        return switch (one) {
            case Sold sale -> other instanceof Sold also && sold.isSame(sale.head(), also.head());
            case Returned back ->
                    other instanceof Returned also && back.refund().id() == also.refund().id();
        };
    }

    @Override
    public byte[] paper(Actor actor, HourPaper paper) {
        return switch (paper) {
            case Sold sale -> sold.paper(actor, sale.head());
            case Returned back -> drawn.apply(back.refund());
        };
    }

    @Override
    public void print(Actor actor, HourPaper paper) {
        switch (paper) {
            case Sold sale -> sold.print(actor, sale.head());
            case Returned back -> printing.reprint(actor, back.refund());
        }
    }

    @Override
    public String fileName(HourPaper paper) {
        return switch (paper) {
            case Sold sale -> sold.fileName(sale.head());
            case Returned back -> back.refund().number() + ".png";
        };
    }

    @Override
    public String where(HourPaper paper, Formats formats) {
        return switch (paper) {
            case Sold sale -> sold.where(sale.head(), formats);
            case Returned back -> where(back.refund(), formats);
        };
    }

    private static String where(Refund refund, Formats formats) {
        String of = refund.origin().map(origin -> " · " + origin.number()).orElse("");
        return refund.number() + ", " + formats.dateTime(refund.at()) + of;
    }

    @Override
    public Sign sign() {
        return sold.sign();
    }

    @Override
    public String emptyKey() {
        return sold.emptyKey();
    }
}
