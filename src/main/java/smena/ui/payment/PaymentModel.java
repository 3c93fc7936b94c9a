package smena.ui.payment;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;
import smena.domain.shop.PlausibleCash;
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
import java.util.function.Predicate;

/// A basket or a debt being paid, and after it the next one. All figures come from [Settlement], so
/// the screen shows what will be booked.
public final class PaymentModel {
    private final Selling selling;
    private final Settings settings;
    private final Background background;

    private final ObservableList<PaymentMethod> methods = FXCollections.observableArrayList();
    private final ObservableList<Tender> parts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PaymentMethod> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final StringProperty reference = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Money> due = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Money> change = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Money> missing = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Money> rounding = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper completable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper splittable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper offers = new ReadOnlyIntegerWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final AmountDoubt doubt = new AmountDoubt();

    /// Whether the amount in the field was lowered to what is due since the last Enter.
    private boolean lowered;

    private @Nullable Order order;
    private List<PaymentMethod> known = List.of();
    private long cashStep;
    private BiConsumer<Approval.Ask, Consumer<Actor>> approve = (_, _) -> {};

    /// The payment in progress. Background results for an earlier one are dropped.
    ///
    /// @param hasCustomer whether something may be put on an account
    /// @param takes the ways it may be paid in
    /// @param book books it in the background; the result is run on the FX thread
    private record Order(
            Actor actor,
            Money total,
            boolean hasCustomer,
            Predicate<PaymentMethod> takes,
            BiFunction<Actor, List<Tender>, Runnable> book) {}

    /// A model with nothing to pay yet.
    public PaymentModel(Selling selling, Settings settings, Background background) {
        this.selling = selling;
        this.settings = settings;
        this.background = background;
        reference.subscribe(this::reckon);
    }

    /// Begins with a basket. The ways to pay are those of the last time until they are read anew.
    ///
    /// @param basket the one on the screen
    /// @param booked gets the sale it became
    public void begin(Actor actor, Basket basket, Consumer<Sale> booked) {
        begin(of(actor, basket, booked));
    }

    private Order of(Actor actor, Basket basket, Consumer<Sale> booked) {
        return new Order(
                actor,
                Pricing.of(basket).total(),
                basket.customer().isPresent(),
                _ -> true,
                (who, tenders) -> {
                    Sale sale = selling.pay(who, basket, tenders);
                    return () -> booked.accept(sale);
                });
    }

    /// Begins with a debt that is paid back, in whatever brings money.
    ///
    /// @param total what the debt becomes smaller by
    /// @param book books it with its tenders, in the background
    /// @param booked gets what was booked
    public <T> void begin(
            Actor actor, Money total, BiFunction<Actor, List<Tender>, T> book, Consumer<T> booked) {
        begin(
                new Order(
                        actor,
                        total,
                        false,
                        method -> method.kind().bringsMoney(),
                        (who, tenders) -> {
                            T done = book.apply(who, tenders);
                            return () -> booked.accept(done);
                        }));
    }

    /// The basket being paid has got a customer, or lost one, and with it what offers take off.
    /// An amount the till itself had put into the field becomes what is due now.
    public void rename(Basket basket, Consumer<Sale> booked) {
        Order before = order;
        if (before == null || busy.get()) {
            return;
        }
        boolean offered = typed.get().equals(Typed.text(due.get()));
        order = of(before.actor(), basket, booked);
        reckon();
        if (offered) {
            problem.set(standing());
            offerDue();
        } else {
            put(typed.get());
        }
    }

    /// Who is asked where a payment needs somebody's approval.
    public void onApproval(BiConsumer<Approval.Ask, Consumer<Actor>> action) {
        approve = action;
    }

    private void begin(Order begun) {
        order = begun;
        show(known);
        parts.clear();
        doubt.forget();
        lowered = false;
        reference.set("");
        typed.set("");
        due.set(begun.total());
        missing.set(begun.total());
        change.set(Money.ZERO);
        rounding.set(Money.ZERO);
        completable.set(false);
        splittable.set(false);
        takeFirst();
        load();
    }

    /// The ways to pay; empty until they are read.
    public ObservableList<PaymentMethod> methods() {
        return methods;
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
        return typed.getReadOnlyProperty();
    }

    /// The terminal's reference.
    public StringProperty referenceProperty() {
        return reference;
    }

    /// What is left to pay in the chosen way.
    public ReadOnlyObjectProperty<Money> dueProperty() {
        return due.getReadOnlyProperty();
    }

    /// What the customer gets back.
    public ReadOnlyObjectProperty<Money> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// What is not covered yet; nothing once it is enough.
    public ReadOnlyObjectProperty<Money> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// What rounding cash adds or takes.
    public ReadOnlyObjectProperty<Money> roundingProperty() {
        return rounding.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether [#complete] would book.
    public ReadOnlyBooleanProperty completableProperty() {
        return completable.getReadOnlyProperty();
    }

    /// Whether [#add] would enter the amount as a part payment.
    public ReadOnlyBooleanProperty splittableProperty() {
        return splittable.getReadOnlyProperty();
    }

    /// Changes whenever the till itself has put an amount into the field: the next digit replaces
    /// it.
    public ReadOnlyIntegerProperty offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /// Whether the sale is being booked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// What is asked before an amount counts that nobody is likely to mean.
    public AmountDoubt doubt() {
        return doubt;
    }

    /// Reads the ways to pay; the first one is chosen with what is due.
    public void load() {
        problem.set(null);
        Order asked = order;
        background
                .call(() -> new Ways(selling.methods(), settings.shop().cashStep()))
                .refused(problem::set)
                .deliver(
                        ways -> {
                            if (asked == order) {
                                show(ways);
                            }
                        });
    }

    /// Pays in another way; the amount becomes what is due in it.
    public void choose(PaymentMethod method) {
        if (!busy.get() && methods.contains(method)) {
            take(method);
        }
    }

    /// Chooses the way `step` places further, wrapping around the end.
    public void step(int step) {
        if (!methods.isEmpty()) {
            choose(
                    methods.get(
                            Math.floorMod(methods.indexOf(chosen.get()) + step, methods.size())));
        }
    }

    /// Sets the text of the field. Except for cash, nothing above what is due is taken.
    public void type(String text) {
        if (!text.equals(typed.get())) {
            put(text);
        }
    }

    private void put(String text) {
        PaymentMethod method = chosen.get();
        boolean tooMuch =
                method != null
                        && !method.givesChange()
                        && Typed.money(text).orElse(Money.ZERO).compareTo(due.get()) > 0;
        lowered = tooMuch;
        problem.set(tooMuch ? new Problem.TooMuchByCard(due.get()) : standing());
        typed.set(tooMuch ? Typed.text(due.get()) : text);
        reckon();
    }

    /// Puts `amount` into the field.
    public void offer(Money amount) {
        type(Typed.text(amount));
        offers.set(offers.get() + 1);
    }

    /// The amounts offered with one tap, without the exact amount.
    public List<Money> roundAmounts() {
        PaymentMethod method = chosen.get();
        return method != null && method.givesChange() ? RoundAmounts.above(due.get()) : List.of();
    }

    /// Enters the amount as a part payment; the rest is paid in another way.
    public void add() {
        if (splittable.get() && !busy.get()) {
            parts.setAll(tenders());
            reference.set("");
            offerDue();
        }
    }

    /// Removes a part payment.
    public void remove(int part) {
        if (!busy.get()) {
            parts.remove(part);
            offerDue();
        }
    }

    /// Enter was pressed: books the sale as [#complete] does. An Enter right after the amount in
    /// the field was lowered may belong to a code that went into it, and does nothing.
    public void enter() {
        if (lowered) {
            lowered = false;
        } else {
            complete();
        }
    }

    /// Books the sale, after a question where more cash was tendered than anybody hands over.
    /// Idempotent: a second call does nothing.
    public void complete() {
        Order paid = order;
        if (paid == null || !completable.get() || busy.get()) {
            return;
        }
        Money tendered = Typed.money(typed.get()).orElse(Money.ZERO);
        doubt.unless(
                PlausibleCash.isChange(change.get()),
                new AmountDoubt.Question(tendered, Optional.of(tendered.minus(change.get()))),
                () -> book(paid, paid.actor()));
    }

    private void book(Order paid, Actor who) {
        if (paid != order || !completable.get() || busy.get()) {
            return;
        }
        problem.set(null);
        List<Tender> tenders = tenders();
        background
                .call(() -> paid.book().apply(who, tenders))
                .busy(busy)
                .refused(why -> refused(paid, why))
                .deliver(done -> finish(paid, done));
    }

    private void refused(Order paid, Problem why) {
        if (why instanceof Problem.ApprovalNeeded(Approval.Ask ask)) {
            approve.accept(ask, granted -> book(paid, granted));
        } else {
            problem.set(why);
        }
    }

    private void finish(Order paid, Runnable done) {
        if (paid == order) {
            order = null;
            completable.set(false);
        }
        done.run();
    }

    private record Ways(List<PaymentMethod> methods, long cashStep) {}

    private void show(Ways ways) {
        boolean same = ways.cashStep() == cashStep && ways.methods().equals(known);
        if (same) {
            return;
        }
        known = ways.methods();
        cashStep = ways.cashStep();
        // Keep what was typed while the ways to pay were being read.
        String already = typed.get().equals(Typed.text(due.get())) ? "" : typed.get();
        show(known);
        takeFirst();
        if (!already.isEmpty()) {
            type(already);
        }
    }

    private void show(List<PaymentMethod> all) {
        Order now = order;
        List<PaymentMethod> taken =
                all.stream().filter(method -> now == null || now.takes().test(method)).toList();
        if (!taken.equals(methods)) {
            methods.setAll(taken);
        }
    }

    /// What is wrong with the payment as it stands, whatever the amount.
    private @Nullable Problem standing() {
        Order now = order;
        if (now == null) {
            return null;
        }
        if (isNobodys(now)) {
            return new Problem.CustomerNeeded();
        }
        Money exact =
                parts.stream()
                        .filter(part -> !part.method().givesChange())
                        .map(Tender::amount)
                        .reduce(Money.ZERO, Money::plus);
        return exact.compareTo(now.total()) > 0 ? new Problem.TooMuchByCard(now.total()) : null;
    }

    /// Whether it would be owed by nobody.
    private boolean isNobodys(Order now) {
        PaymentMethod method = chosen.get();
        return method != null && method.kind().namesCustomer() && !now.hasCustomer();
    }

    private void takeFirst() {
        if (!methods.isEmpty()) {
            take(methods.getFirst());
        }
    }

    private void take(PaymentMethod method) {
        reference.set("");
        lowered = false;
        chosen.set(method);
        problem.set(standing());
        offerDue();
    }

    private void offerDue() {
        reckon();
        typed.set(Typed.text(due.get()));
        reckon();
        offers.set(offers.get() + 1);
    }

    private List<Tender> tenders() {
        List<Tender> all = new ArrayList<>(parts);
        PaymentMethod method = chosen.get();
        Money amount = Typed.money(typed.get()).orElse(Money.ZERO);
        boolean free = order != null && order.total().isZero();
        if (method != null && (amount.isPositive() || (free && method.givesChange()))) {
            all.add(new Tender(method, amount, reference.get().strip()));
        }
        return all;
    }

    private void reckon() {
        PaymentMethod method = chosen.get();
        if (method == null || order == null) {
            return;
        }
        Money total = order.total();
        due.set(Settlement.due(total, parts, method, cashStep));
        List<Tender> tenders = tenders();
        boolean named =
                method.kind().namesCustomer()
                        ? !isNobodys(order)
                        : !method.asksReference() || !reference.get().isBlank();
        boolean more = tenders.size() > parts.size();
        TenderPreview tenderPreview = TenderPreview.of(total, tenders, cashStep, due.get());
        change.set(tenderPreview.change());
        rounding.set(tenderPreview.rounding());
        // What nobody owes is not covered.
        missing.set(isNobodys(order) ? due.get() : tenderPreview.missing());
        completable.set(tenderPreview.enough() && (named || !more));
        splittable.set(!tenderPreview.enough() && more && named);
    }
}
