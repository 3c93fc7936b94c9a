package smena.ui.refund;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.refund.Refunds;
import smena.service.sale.Selling;
import smena.service.shift.Shifts;
import smena.service.shop.Settings;
import smena.ui.sale.ExchangeModel;
import smena.ui.shell.ApprovedActions;
import smena.ui.terminal.TerminalPayout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A refund from the receipt that was found to the money that is handed out. The order's id is made
/// when the receipt is opened, so that a second press books nothing twice.
public final class RefundModel {
    /// What it asks of the till.
    ///
    /// @param refunds what can come back, and the booking
    /// @param selling the ways to pay
    /// @param shifts the open shift
    /// @param settings how cash is rounded
    /// @param payout gives money back to cards
    public record Books(
            Refunds refunds,
            Selling selling,
            Shifts shifts,
            Settings settings,
            TerminalPayout payout) {}

    /// What is still missing before money can be given back.
    public enum Missing {
        NOTHING,
        SHIFT,
        QUANTITY,
        REASON
    }

    private final Books books;
    private final ApprovedActions actions;
    private final ReasonModel reason;
    private final LinesModel lines;
    private final PayoutModel payout = new PayoutModel();
    private final ReadOnlyObjectWrapper<@Nullable Source> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shift> shift = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Missing> missing =
            new ReadOnlyObjectWrapper<>(Missing.QUANTITY);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Refund> booked = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty opening = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper();
    private UUID order = UUID.randomUUID();
    private boolean sound = true;

    RefundModel(Books books, ApprovedActions actions, ReasonModel reason) {
        this.books = books;
        this.actions = actions;
        this.reason = reason;
        lines = new LinesModel(problem::set);
        lines.lines().subscribe(this::reckon);
        reason.textProperty().subscribe(this::look);
        shift.subscribe(this::look);
    }

    /// What money is given back for; null until a receipt was found.
    public ReadOnlyObjectProperty<@Nullable Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// The shift the money is taken from; null while none is open.
    public ReadOnlyObjectProperty<@Nullable Shift> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /// What comes back.
    public LinesModel lines() {
        return lines;
    }

    /// Why it comes back.
    public ReasonModel reason() {
        return reason;
    }

    /// How the money goes back.
    public PayoutModel payout() {
        return payout;
    }

    /// What is missing.
    public ReadOnlyObjectProperty<Missing> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// What was refused.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The refund, once it is booked.
    public ReadOnlyObjectProperty<@Nullable Refund> bookedProperty() {
        return booked.getReadOnlyProperty();
    }

    /// Whether a receipt is being read.
    public BooleanProperty openingProperty() {
        return opening;
    }

    /// Whether it is being booked.
    public BooleanProperty busyProperty() {
        return busy;
    }

    /// How many scans are still being read: nothing is given back before they stand on the screen.
    ReadOnlyIntegerProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /// Set while one more scan is being read.
    BooleanProperty reading() {
        BooleanProperty one = new SimpleBooleanProperty();
        one.addListener((_, _, now) -> readings.set(readings.get() + (now ? 1 : -1)));
        return one;
    }

    /// Reads which shift is open.
    void loadShift() {
        actions.background()
                .call(() -> new Till(books.shifts().current(), books.settings().shop().sound()))
                .deliver(
                        now -> {
                            sound = now.sound();
                            shift.set(now.shift().orElse(null));
                        });
    }

    /// Whether a scan that fits nothing beeps.
    boolean sounds() {
        return sound;
    }

    /// Reads the receipt of a sale; it replaces the one on the screen.
    void open(long saleId) {
        problem.set(null);
        actions.background()
                .call(
                        () ->
                                new Read<>(
                                        new Source.OfReceipt(books.refunds().of(saleId)),
                                        books.selling().methods()))
                .busy(opening)
                .refused(problem::set)
                .deliver(read -> begin(read.source(), read.source().goods(), read.methods()));
    }

    /// Begins a refund without a receipt.
    void openWithoutReceipt() {
        problem.set(null);
        actions.background()
                .call(this::readWithoutReceipt)
                .busy(opening)
                .refused(problem::set)
                .deliver(read -> begin(read.source(), List.of(), read.methods()));
    }

    /// Says why something cannot be done.
    void refuse(Problem why) {
        problem.set(why);
    }

    /// Gives the money back. Does nothing while something is missing, a scan is being read or it
    /// is being booked.
    void book() {
        if (missing.get() != Missing.NOTHING || booked.get() != null || readings.get() > 0) {
            return;
        }
        TerminalPayout.Order<Refund> asked =
                switch (source.get()) {
                    case Source.OfReceipt of -> ofReceipt(of);
                    case Source.WithoutReceipt without -> withoutReceipt(without);
                    case null -> throw new IllegalStateException("nothing to give back for");
                };
        problem.set(null);
        books.payout().book(asked, busy, this::refused, booked::set);
    }

    private record Till(Optional<Shift> shift, boolean sound) {}

    private record Read<S extends Source>(S source, List<PaymentMethod> methods) {}

    private Read<Source.WithoutReceipt> readWithoutReceipt() {
        List<PaymentMethod> methods = books.selling().methods();
        PaymentMethod cash =
                methods.stream().filter(m -> m.kind().isRounded()).findFirst().orElseThrow();
        long step = books.settings().shop().cashStep();
        return new Read<>(new Source.WithoutReceipt(cash, step), methods);
    }

    private void begin(Source now, List<? extends Goods> goods, List<PaymentMethod> methods) {
        order = UUID.randomUUID();
        booked.set(null);
        reason.clear();
        payout.begin(methods);
        source.set(now);
        lines.show(goods);
        reckon();
    }

    /// What is chosen, to be exchanged for the basket at the till: the rest of the money goes back
    /// the way it came.
    ExchangeModel.Returning returning() {
        if (!(source.get() instanceof Source.OfReceipt of)) {
            throw new IllegalStateException("no receipt");
        }
        return new ExchangeModel.Returning(
                asked(of, Optional.empty()),
                of.state().sale().number(),
                lines.chosen().size(),
                lines.total());
    }

    private TerminalPayout.Order<Refund> ofReceipt(Source.OfReceipt of) {
        Optional<List<Tender>> payouts =
                chosenWay().instead().map(_ -> chosenWay().tenders(lines.total(), of.cash()));
        RefundOrder asked = asked(of, payouts);
        return TerminalPayout.Order.of(
                books.refunds(),
                asked.id(),
                Refunds.stored(asked),
                actor -> books.refunds().book(actor, asked),
                refund -> refund);
    }

    private RefundOrder asked(Source.OfReceipt of, Optional<List<Tender>> payouts) {
        boolean restock = reason.restockProperty().get();
        List<RefundOrder.Item> items =
                lines.chosen().stream()
                        .map(line -> line.item(number(line.goods()), restock))
                        .toList();
        return new RefundOrder(
                order,
                of.state().sale().id(),
                Optional.of(items),
                reason.textProperty().get(),
                payouts);
    }

    private static int number(Goods goods) {
        return ((Goods.Sold) goods).line().line();
    }

    private TerminalPayout.Order<Refund> withoutReceipt(Source.WithoutReceipt without) {
        boolean restock = reason.restockProperty().get();
        List<LooseReturn.Item> items =
                lines.chosen().stream()
                        .map(line -> line.item((Goods.Loose) line.goods(), restock))
                        .toList();
        LooseReturn asked =
                new LooseReturn(
                        order,
                        items,
                        reason.textProperty().get(),
                        chosenWay().tenders(lines.total(), without.cash()));
        return TerminalPayout.Order.of(
                books.refunds(),
                asked.id(),
                Refunds.stored(asked),
                actor -> books.refunds().bookWithoutReceipt(actor, asked),
                refund -> refund);
    }

    private PayoutWay chosenWay() {
        PayoutWay way = payout.wayProperty().get();
        if (way == null) {
            throw new IllegalStateException("no way to give it back");
        }
        return way;
    }

    /// Another program may have given some of it back meanwhile: the receipt is read anew.
    private void refused(Problem why) {
        problem.set(why);
        if (why instanceof Problem.MoreThanLeft && source.get() instanceof Source.OfReceipt shown) {
            actions.background()
                    .call(() -> books.refunds().of(shown.state().sale().id()))
                    .deliver(
                            state -> {
                                Source.OfReceipt now = new Source.OfReceipt(state);
                                source.set(now);
                                lines.renew(now.goods());
                            });
        }
    }

    private void reckon() {
        Source now = source.get();
        if (now != null) {
            payout.reckon(now, lines.total());
        }
        look();
    }

    private void look() {
        missing.set(
                shift.get() == null
                        ? Missing.SHIFT
                        : lines.chosen().isEmpty()
                                ? Missing.QUANTITY
                                : reason.textProperty().get().isEmpty()
                                        ? Missing.REASON
                                        : Missing.NOTHING);
    }
}
