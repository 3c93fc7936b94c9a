package smena.ui.refund;

import smena.domain.Problem;
import smena.domain.money.OfferedRate;
import smena.domain.money.TaxRate;
import smena.domain.sale.Mark;
import smena.service.catalog.Catalog;
import smena.service.catalog.ScannedProduct;
import smena.service.refund.Refunds;
import smena.ui.kit.Background;
import smena.ui.kit.Notice;
import smena.ui.shell.Toasts;

import java.util.Optional;

/// What a scan means on the refund screen: a receipt, one more of a line, or a product that comes
/// back without a receipt.
public final class RefundScans {
    private final RefundModel model;
    private final ReceiptFinder finder;
    private final Catalog catalog;
    private final Refunds refunds;
    private final Background background;
    private final Toasts toasts;
    private final Runnable alarm;

    /// @param alarm sounds where a code belongs to nothing on the screen
    RefundScans(
            RefundModel model,
            ReceiptFinder finder,
            Catalog catalog,
            Refunds refunds,
            Background background,
            Toasts toasts,
            Runnable alarm) {
        this.model = model;
        this.finder = finder;
        this.catalog = catalog;
        this.refunds = refunds;
        this.background = background;
        this.toasts = toasts;
        this.alarm = alarm;
    }

    /// A code was scanned.
    void scanned(String code) {
        if (model.busyProperty().get() || model.openingProperty().get()) {
            alarm.run();
            toasts.say(Notice.Kind.WARN, "scan.notNow", code);
            return;
        }
        if (model.lines().scanned(code)) {
            return;
        }
        background
                .call(() -> read(code))
                .busy(model.reading())
                .refused(this::refuse)
                .deliver(found -> found.show(this, code));
    }

    /// A number was typed.
    void typed(String number) {
        if (number.isBlank()) {
            return;
        }
        background
                .call(
                        () ->
                                finder.byCode(number.strip())
                                        .orElseGet(() -> finder.byNumber(number.strip())))
                .refused(this::refuse)
                .deliver(this::open);
    }

    /// A product comes back without a receipt; a marked one by the mark that was scanned.
    void add(ScannedProduct found) {
        background
                .call(() -> loose(found))
                .refused(this::refuse)
                .deliver(goods -> add(goods, found));
    }

    private Goods.Loose loose(ScannedProduct found) {
        long product = found.product().id();
        return new Goods.Loose(
                found.product(),
                found.code(),
                refunds.priceWithoutReceipt(product),
                rateToday(found.product().taxRate()),
                refunds.isMarked(product));
    }

    /// What comes back without a receipt is taxed as its rate is today.
    private TaxRate rateToday(TaxRate rate) {
        return catalog.taxRates().stream()
                .map(OfferedRate::rate)
                .filter(now -> now.code().equals(rate.code()))
                .findFirst()
                .orElse(rate);
    }

    private void add(Goods.Loose goods, ScannedProduct found) {
        Optional<Mark> mark = found.string().filter(_ -> goods.isMarked()).flatMap(Mark::of);
        if (mark.isPresent()) {
            model.lines().add(goods, mark.get());
        } else {
            model.lines().add(goods, found.quantity());
        }
    }

    private record Found(Optional<Long> sale, Optional<ScannedProduct> product) {
        void show(RefundScans scans, String code) {
            sale.ifPresentOrElse(
                    scans::open,
                    () -> product.ifPresentOrElse(scans::product, () -> scans.unknown(code)));
        }
    }

    private Found read(String code) {
        Optional<Long> sale = finder.byCode(code);
        return new Found(sale, sale.isPresent() ? Optional.empty() : catalog.scanned(code));
    }

    /// A receipt on which something was chosen already is not thrown away by a scan.
    private void open(long saleId) {
        if (model.lines().chosen().isEmpty()) {
            model.open(saleId);
        } else {
            alarm.run();
            toasts.say(Notice.Kind.WARN, "refund.otherOpen");
        }
    }

    private void product(ScannedProduct found) {
        Source source = model.sourceProperty().get();
        boolean mayBeMark =
                source instanceof Source.WithoutReceipt
                        && found.string().flatMap(Mark::of).isPresent();
        if (!mayBeMark && model.lines().scanned(found.product().id(), found.quantity())) {
            return;
        }
        if (source instanceof Source.WithoutReceipt) {
            add(found);
        } else {
            alarm.run();
            toasts.say(
                    Notice.Kind.WARN,
                    source == null ? "refund.receiptFirst" : "refund.notOnReceipt",
                    found.product().name());
        }
    }

    private void unknown(String code) {
        refuse(new Problem.UnknownBarcode(code));
    }

    private void refuse(Problem why) {
        alarm.run();
        model.refuse(why);
    }
}
