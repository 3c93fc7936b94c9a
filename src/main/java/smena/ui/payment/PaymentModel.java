package smena.ui.payment;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;
import smena.domain.shop.PlausibleCash;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalState;
import smena.service.sale.Selling;
import smena.service.shop.Settings;
import smena.text.Typed;
import smena.ui.kit.AmountDoubt;
import smena.ui.kit.Background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A basket or a debt being paid, and after it the next one. All figures come from [Settlement], so
/// the screen shows what will be booked.
public final class PaymentModel {
    private final Selling selling;
    private final Background background;

    private final ObservableList<Tender> parts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PaymentMethod> chosen =
            new ReadOnlyObjectWrapper<>();
    private final TypedAmount typed = new TypedAmount();
    private final SlipEntry slip = new SlipEntry(this::reckon);
    private final PaymentFigures figures = new PaymentFigures();
    private final TerminalParts terminal;
    private final PaymentWays ways;
    private final PaymentBooking booking;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final AmountDoubt doubt = new AmountDoubt();

    private @Nullable PaymentOrder order;

    /// A model with nothing to pay yet.
    ///
    /// @param terminal the parts that a card terminal takes
    public PaymentModel(
            Selling selling, Settings settings, TerminalParts terminal, Background background) {
        this.selling = selling;
        this.terminal = terminal;
        this.background = background;
        this.ways = new PaymentWays(selling, settings, terminal);
        this.booking = new PaymentBooking(background, terminal, new Entered());
    }

    /// Begins with a basket. The ways to pay are those of the last time until they are read anew.
    ///
    /// @param basket the one on the screen
    /// @param booked gets the sale it became
    public void begin(Actor actor, Basket basket, Consumer<Sale> booked) {
        selling.totalShown(basket.id());
        begin(PaymentOrder.of(selling, actor, basket, booked));
    }

    /// Begins with a debt that is paid back, in whatever brings money.
    ///
    /// @param subject what it is for
    /// @param total what the debt becomes smaller by
    /// @param book books it with its tenders, in the background
    /// @param booked gets what was booked
    public <T> void begin(
            Actor actor,
            PaidFor subject,
            Money total,
            BiFunction<Actor, List<Tender>, T> book,
            Consumer<T> booked) {
        begin(PaymentOrder.of(actor, subject, total, book, booked));
    }

    /// The basket being paid has got a customer, or lost one, and with it what offers take off.
    /// An amount the till itself had put into the field becomes what is due now.
    public void rename(Basket basket, Consumer<Sale> booked) {
        PaymentOrder before = order;
        if (before == null || booking.isBusy()) {
            return;
        }
        boolean offered = typed.text().equals(Typed.text(figures.dueProperty().get()));
        order = PaymentOrder.of(selling, before.actor(), basket, booked);
        reckon();
        if (offered) {
            problem.set(standing());
            offerDue();
        } else {
            put(typed.text());
        }
    }

    /// Who is asked where a payment needs somebody's approval.
    public void onApproval(BiConsumer<Approval.Ask, Consumer<Actor>> action) {
        booking.onApproval(action);
    }

    /// Leaves the payment with `action` where the terminal has not answered.
    public void onUnanswered(Runnable action) {
        booking.onUnanswered(action);
    }

    private void begin(PaymentOrder begun) {
        order = begun;
        ways.show(begun);
        parts.clear();
        doubt.forget();
        slip.clear();
        typed.clear();
        figures.begin(begun.total());
        takeFirst();
        load();
    }

    /// The ways to pay; empty until they are read.
    public ObservableList<PaymentMethod> methods() {
        return ways.methods();
    }

    /// The part payments entered so far.
    public ObservableList<Tender> parts() {
        return parts;
    }

    /// The chosen way to pay; null until the ways are read.
    public ReadOnlyObjectProperty<@Nullable PaymentMethod> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The amount in the field, as typed.
    public ReadOnlyStringProperty typedProperty() {
        return typed.textProperty();
    }

    /// What stands on the slip of a terminal that the till does not talk to.
    public SlipEntry slip() {
        return slip;
    }

    /// What the tenders come to.
    public PaymentFigures figures() {
        return figures;
    }

    /// The parts that a card terminal takes.
    public TerminalParts terminal() {
        return terminal;
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Changes whenever the till itself has put an amount into the field: the next digit replaces
    /// it.
    public ReadOnlyIntegerProperty offersProperty() {
        return typed.offersProperty();
    }

    /// Whether the sale is being booked.
    public ReadOnlyBooleanProperty busyProperty() {
        return booking.busyProperty();
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Reads the ways to pay; the first one is chosen with what is due.
    public void load() {
        problem.set(null);
        PaymentOrder asked = order;
        background
                .call(() -> ways.read(asked))
                .refused(problem::set)
                .deliver(
                        read -> {
                            if (asked == order) {
                                show(read);
                            }
                        });
    }

    /// What the terminal took for it already counts as a part.
    private void show(TerminalParts.Known now) {
        terminal.show(now.setup());
        List<Tender> paid =
                now.open().stream()
                        .filter(operation -> operation.state() == TerminalState.APPROVED)
                        .map(TerminalOperation::tender)
                        .filter(part -> !parts.contains(part))
                        .toList();
        if (!paid.isEmpty()) {
            parts.addAll(paid);
            offerDue();
        }
    }

    /// Pays in another way; the amount becomes what is due in it.
    public void choose(PaymentMethod method) {
        if (!booking.isBusy() && methods().contains(method)) {
            take(method);
        }
    }

    /// Chooses the way `step` places further, wrapping around the end.
    public void step(int step) {
        if (!methods().isEmpty()) {
            choose(ways.next(chosen.get(), step));
        }
    }

    /// Sets the text of the field. Except for cash, nothing above what is due is taken.
    public void type(String text) {
        if (!text.equals(typed.text())) {
            put(text);
        }
    }

    private void put(String text) {
        PaymentMethod method = chosen.get();
        boolean free = method == null || method.givesChange();
        Money most = figures.dueProperty().get();
        boolean tooMuch = typed.put(text, free ? Optional.empty() : Optional.of(most));
        problem.set(tooMuch ? new Problem.TooMuchByCard(most) : standing());
        reckon();
    }

    /// Puts `amount` into the field.
    public void offer(Money amount) {
        type(Typed.text(amount));
        typed.offered();
    }

    /// The amounts offered with one tap, without the exact amount.
    public List<Money> roundAmounts() {
        PaymentMethod method = chosen.get();
        return method != null && method.givesChange()
                ? RoundAmounts.above(figures.dueProperty().get())
                : List.of();
    }

    /// Enters the amount as a part payment; the rest is paid in another way.
    public void add() {
        PaymentOrder paid = order;
        if (paid == null || !figures.splittableProperty().get() || booking.isBusy()) {
            return;
        }
        Optional<Tender> byCard = tenders().stream().filter(terminal::isToTake).findFirst();
        if (byCard.isPresent()) {
            booking.take(paid, byCard.get(), () -> {});
        } else {
            parts.setAll(tenders());
            slip.clear();
            offerDue();
        }
    }

    /// Removes a part payment.
    public void remove(int part) {
        if (booking.isBusy()) {
            return;
        }
        Tender gone = parts.get(part);
        if (gone.card().operation().isPresent()) {
            terminal.giveBack(gone, () -> remove(gone));
        } else {
            remove(gone);
        }
    }

    private void remove(Tender gone) {
        parts.remove(gone);
        offerDue();
    }

    /// Enter was pressed: books the sale as [#complete] does. An Enter right after the amount in
    /// the field was lowered may belong to a code that went into it, and does nothing.
    public void enter() {
        if (!typed.wasLowered()) {
            complete();
        }
    }

    /// Books the sale, after a question where more cash was tendered than anybody hands over.
    /// Idempotent: a second call does nothing.
    public void complete() {
        PaymentOrder paid = order;
        if (paid == null || !figures.completableProperty().get() || booking.isBusy()) {
            return;
        }
        Money tendered = typed.amount();
        doubt.unless(
                PlausibleCash.isChange(figures.changeProperty().get()),
                new AmountDoubt.Question(
                        tendered, Optional.of(tendered.minus(figures.changeProperty().get()))),
                () -> booking.book(paid, paid.actor()));
    }

    /// What the booking asks of the entry.
    private final class Entered implements PaymentBooking.Entry {
        @Override
        public boolean isReady(PaymentOrder paid) {
            return paid == order && figures.completableProperty().get();
        }

        @Override
        public List<Tender> tenders() {
            return PaymentModel.this.tenders();
        }

        @Override
        public void took(Tender part) {
            parts.add(part);
            slip.clear();
            offerDue();
        }

        @Override
        public void problem(@Nullable Problem why) {
            problem.set(why);
        }

        @Override
        public void booked(PaymentOrder paid, Runnable done) {
            if (paid == order) {
                order = null;
                figures.end();
            }
            done.run();
        }
    }

    private void show(PaymentWays.Read read) {
        if (ways.show(read, order)) {
            // Keep what was typed while the ways to pay were being read.
            String offered = Typed.text(figures.dueProperty().get());
            String already = typed.text().equals(offered) ? "" : typed.text();
            takeFirst();
            if (!already.isEmpty()) {
                type(already);
            }
        }
        show(read.terminal());
    }

    /// What is wrong with the payment as it stands, whatever the amount.
    private @Nullable Problem standing() {
        return order == null ? null : order.standing(parts, chosen.get());
    }

    private void takeFirst() {
        if (!methods().isEmpty()) {
            take(methods().getFirst());
        }
    }

    private void take(PaymentMethod method) {
        slip.clear();
        typed.wasLowered();
        chosen.set(method);
        problem.set(standing());
        offerDue();
    }

    private void offerDue() {
        reckon();
        typed.offer(figures.dueProperty().get());
        reckon();
        typed.offered();
    }

    private List<Tender> tenders() {
        List<Tender> all = new ArrayList<>(parts);
        PaymentMethod method = chosen.get();
        Money amount = typed.amount();
        boolean free = order != null && order.total().isZero();
        if (method != null && (amount.isPositive() || (free && method.givesChange()))) {
            all.add(slip.tender(method, amount));
        }
        return all;
    }

    private void reckon() {
        PaymentMethod method = chosen.get();
        if (method == null || order == null) {
            return;
        }
        Money total = order.total();
        figures.due(Settlement.due(total, parts, method, ways.cashStep()));
        List<Tender> tenders = tenders();
        boolean named =
                method.kind().namesCustomer()
                        ? !order.isNobodys(method)
                        : terminal.takes(method) || slip.isEnoughFor(method);
        boolean more = tenders.size() > parts.size();
        TenderPreview tenderPreview =
                TenderPreview.of(total, tenders, ways.cashStep(), figures.dueProperty().get());
        figures.show(tenderPreview, order.isNobodys(method));
        boolean enough = tenderPreview.enough();
        figures.allow(enough && (named || !more), !enough && more && named);
    }
}
