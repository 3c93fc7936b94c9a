package smena.ui.archive;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.receipt.ReceiptHead;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Sale;
import smena.service.printjob.Printing;
import smena.service.sale.Selling;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.TwoLineCell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The receipts that are looked for, the newest first.
final class ReceiptArchive implements ArchiveKind<ReceiptHead> {
    private final Selling selling;
    private final Printing printing;
    private final ReceiptSearch search;
    private final Supplier<Actor> actor;
    private final Function<Sale, byte[]> drawn;
    private final Localization localization;

    /// @param actor who looks
    /// @param drawn draws a receipt as a PNG, in the background
    ReceiptArchive(
            Selling selling,
            Printing printing,
            ReceiptSearch search,
            Supplier<Actor> actor,
            Function<Sale, byte[]> drawn,
            Localization localization) {
        this.selling = selling;
        this.printing = printing;
        this.search = search;
        this.actor = actor;
        this.drawn = drawn;
        this.localization = localization;
    }

    @Override
    public List<ReceiptHead> after(Optional<ReceiptHead> last, int limit) {
        return search.after(actor.get(), last, limit);
    }

    @Override
    public TwoLineCell.Lines lines(ReceiptHead head) {
        return new TwoLineCell.Lines(
                localization.make(_ -> head.sale().number()),
                localization.make(f -> f.time(head.sale().at())),
                localization.make(f -> f.money(head.sale().paid())),
                localization.make(f -> f.date(head.sale().at()) + " · " + who(head)),
                localization.make(f -> status(head, f)),
                style(head.status()));
    }

    /// Some of it may have come back meanwhile.
    @Override
    public boolean isSame(ReceiptHead one, ReceiptHead other) {
        return one.sale().id() == other.sale().id();
    }

    @Override
    public byte[] paper(Actor who, ReceiptHead head) {
        return drawn.apply(
                selling.find(who, head.sale().id())
                        .orElseThrow(() -> new Refused(new Problem.NothingToPrint())));
    }

    @Override
    public void print(Actor who, ReceiptHead head) {
        printing.reprint(who, head.sale());
    }

    @Override
    public String fileName(ReceiptHead head) {
        return head.sale().number() + ".png";
    }

    @Override
    public String where(ReceiptHead head, Formats formats) {
        String status = status(head, formats);
        return head.sale().number()
                + ", "
                + formats.dateTime(head.sale().at())
                + (status.isEmpty() ? "" : " · " + status);
    }

    @Override
    public Sign sign() {
        return Sign.RECEIPT;
    }

    @Override
    public String emptyKey() {
        return "menu.receiptsNone";
    }

    @Override
    public String filter() {
        return search.words();
    }

    @Override
    public void reset() {
        search.clear();
    }

    private static String who(ReceiptHead head) {
        String digits = head.cardDigits().isEmpty() ? "" : " · •• " + head.cardDigits();
        String customer = head.customer().isEmpty() ? "" : " · " + head.customer();
        return head.sale().employee().name() + digits + customer;
    }

    private static String status(ReceiptHead head, Formats formats) {
        return head.status() == RefundStatus.COMPLETED
                ? ""
                : formats.words().get("receipts.status." + head.status());
    }

    private static String style(RefundStatus status) {
        return switch (status) {
            case COMPLETED -> "muted";
            case PARTIALLY_REFUNDED -> "warn";
            case REFUNDED -> "bad";
        };
    }
}
