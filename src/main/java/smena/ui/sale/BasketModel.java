package smena.ui.sale;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.MarkedLine;
import smena.domain.sale.Pricing;
import smena.service.sale.AgeChecks;
import smena.service.sale.Baskets;
import smena.service.sale.Marks;
import smena.ui.kit.Background;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The open basket on the screen. Changes go to disk one after the other, in the order they were
/// asked for, so no scan is lost however fast they come; the screen shows what came back.
public final class BasketModel {
    /// No line is selected.
    public static final int NO_LINE = 0;

    private final Baskets baskets;
    private final AgeChecks ages;
    private final Marks markings;
    private final Supplier<Actor> actor;
    private final Background background;
    private final Consumer<Problem> refusals;
    private final BiConsumer<Approval.Ask, Consumer<Actor>> approve;

    private final ReadOnlyObjectWrapper<Basket> basket =
            new ReadOnlyObjectWrapper<>(Basket.empty(new UUID(0, 0)));
    private final ReadOnlyObjectWrapper<Pricing> pricing =
            new ReadOnlyObjectWrapper<>(Pricing.of(basket.get()));
    private final IntegerProperty selected = new SimpleIntegerProperty(NO_LINE);
    private final ReadOnlyIntegerWrapper parked = new ReadOnlyIntegerWrapper();
    private final BooleanProperty settling = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable AgeQuestion> age = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ExpiredGoods>> expired =
            new ReadOnlyObjectWrapper<>(List.of());
    private Consumer<Problem.MeasureNeeded> measure = _ -> {};
    private BiConsumer<Problem.PriceNeeded, Consumer<Money>> askPrice = (_, _) -> {};
    private final Set<Long> asked = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<MarkedLine>> marks =
            new ReadOnlyObjectWrapper<>(List.of());
    private BiConsumer<AgeQuestion, Runnable> askAge = (_, _) -> {};
    private BiConsumer<MarkedLine, Runnable> askMarks = (_, _) -> {};

    /// A basket as it is on disk, and what has to be asked before it is sold.
    private record Stored(Basket basket, AgeChecks.Look look, List<MarkedLine> marks) {}

    /// An empty basket until [#load].
    ///
    /// @param actor who acts
    /// @param refusals told of what the services refuse
    /// @param approve asks somebody else for approval
    public BasketModel(
            Baskets baskets,
            AgeChecks ages,
            Marks markings,
            Supplier<Actor> actor,
            Background background,
            Consumer<Problem> refusals,
            BiConsumer<Approval.Ask, Consumer<Actor>> approve) {
        this.baskets = baskets;
        this.ages = ages;
        this.markings = markings;
        this.actor = actor;
        this.background = background;
        this.refusals = refusals;
        this.approve = approve;
    }

    /// The basket as it is on disk.
    public ReadOnlyObjectProperty<Basket> basketProperty() {
        return basket.getReadOnlyProperty();
    }

    /// What it costs.
    public ReadOnlyObjectProperty<Pricing> pricingProperty() {
        return pricing.getReadOnlyProperty();
    }

    /// The number of the selected line, or [#NO_LINE].
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// What has to be asked about the customer before the basket is sold; null where nothing has
    /// to.
    public ReadOnlyObjectProperty<@Nullable AgeQuestion> ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// Asks with `action` from now on, which then goes on with what it is given.
    public void onAgeRequired(BiConsumer<AgeQuestion, Runnable> action) {
        askAge = action;
    }

    /// Goes on with `then` at once, or where the customer's age has to be asked, after the answer;
    /// what came meanwhile may ask for more.
    public void whenOldEnough(Runnable then) {
        AgeQuestion question = age.get();
        if (question == null) {
            then.run();
        } else {
            askAge.accept(question, () -> whenOldEnough(then));
        }
    }

    /// The lines of marked products, with their marks so far.
    public ReadOnlyObjectProperty<List<MarkedLine>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// Its products whose batches are all past their day.
    public ReadOnlyObjectProperty<List<ExpiredGoods>> expiredProperty() {
        return expired.getReadOnlyProperty();
    }

    /// Asks for missing marks with `action` from now on, which then goes on with what it is given.
    public void onMarksRequired(BiConsumer<MarkedLine, Runnable> action) {
        askMarks = action;
    }

    /// Goes on with `then` at once, or where marks are missing, asks for those of one line after
    /// the other and goes on after the last.
    public void whenMarked(Runnable then) {
        marks.get().stream()
                .filter(line -> !line.isComplete())
                .findFirst()
                .ifPresentOrElse(line -> askMarks.accept(line, () -> whenMarked(then)), then);
    }

    /// How many baskets are put aside.
    public ReadOnlyIntegerProperty parkedProperty() {
        return parked.getReadOnlyProperty();
    }

    /// The selected line.
    public Optional<BasketLine> selectedLine() {
        return basket.get().lines().stream().filter(l -> l.line() == selected.get()).findFirst();
    }

    /// Reads the basket from disk, and how many are put aside.
    public void load() {
        background.call(() -> stored(baskets.open())).deliver(this::show);
        background.call(() -> baskets.parked().size()).deliver(parked::set);
    }

    /// Shows a basket that came from elsewhere: a discount was given, a parked one recalled.
    public void show(Basket now) {
        Basket before = basket.get();
        pricing.set(Pricing.of(now));
        basket.set(now);
        selected.set(LineSelection.after(before, now, selected.get()));
    }

    private void show(Stored now) {
        show(now.basket());
        age.set(now.look().question().orElse(null));
        marks.set(now.marks());
        expired.set(now.look().expired());
    }

    private Stored stored(Basket now) {
        return new Stored(now, ages.look(now), markings.of(now));
    }

    /// Asks how much with `action` from now on, where a product is weighed or measured and nobody
    /// has said how much of it.
    public void onMeasure(Consumer<Problem.MeasureNeeded> action) {
        measure = action;
    }

    /// Asks for the price of one unit with `action` from now on, where a product has none of its
    /// own, which then goes on with the answer.
    public void onPriceRequired(BiConsumer<Problem.PriceNeeded, Consumer<Money>> action) {
        askPrice = action;
    }

    /// Whether this screen has asked what the product costs.
    boolean isPriceAsked(long productId) {
        return asked.contains(productId);
    }

    /// Adds the product that has `code`.
    ///
    /// @param quantity empty for one piece
    /// @param unknown told where no product has it
    public void scan(String code, Optional<Quantity> quantity, Consumer<String> unknown) {
        priced(price -> who -> baskets.scan(who, code, quantity, price), unknown);
    }

    /// Adds a product that was tapped or found.
    ///
    /// @param quantity empty for one piece
    public void add(long productId, Optional<Quantity> quantity) {
        priced(price -> who -> baskets.add(who, productId, quantity, price), this::unknown);
    }

    /// Adds what the scale says of a product.
    ///
    /// @param code the code it was named by; empty for none
    public void weighed(long productId, String code, Quantity weight) {
        priced(price -> who -> baskets.weighed(who, productId, code, weight, price), this::unknown);
    }

    /// Says why something was not even tried.
    void refuse(Problem why) {
        refusals.accept(why);
    }

    /// Sets the quantity of a line.
    public void setQuantity(int line, Quantity quantity) {
        change(who -> baskets.quantity(who, line, quantity));
    }

    /// One more, or with -1 one less, of the selected line. The quantity is read when its turn
    /// comes, so that two fast taps count twice. Ignored where the line is weighed or measured.
    public void step(int pieces) {
        int line = selected.get();
        if (line == NO_LINE || selectedLine().map(l -> l.unit().isDivisible()).orElse(false)) {
            return;
        }
        change(
                who -> {
                    Basket now = baskets.open();
                    Quantity quantity = now.line(line).quantity().plus(Quantity.of(pieces));
                    return quantity.isSellable() ? baskets.quantity(who, line, quantity) : now;
                });
    }

    /// Removes the selected line.
    public void removeSelected() {
        int line = selected.get();
        if (line != NO_LINE) {
            change(who -> baskets.remove(who, line));
        }
    }

    /// Says who buys it, or nobody.
    public void setCustomer(Optional<Long> customer) {
        change(who -> baskets.customer(who, customer));
    }

    /// Selects the line `lines` further down; stops at either end.
    public void select(int lines) {
        selected.set(LineSelection.moved(basket.get(), selected.get(), lines));
    }

    /// Waits until every change that was asked for is on disk, then passes on the basket. If
    /// called again meanwhile, it calls back once.
    public void settled(Consumer<Basket> then) {
        settled(settling, then);
    }

    /// The same beside others who wait.
    ///
    /// @param busy set while this one waits; called again meanwhile, it calls back once
    void settled(BooleanProperty busy, Consumer<Basket> then) {
        background
                .call(() -> stored(baskets.open()))
                .busy(busy)
                .deliver(
                        now -> {
                            show(now);
                            then.accept(now.basket());
                        });
    }

    private void change(Function<Actor, Basket> act) {
        run(actor.get(), act, this::unknown, _ -> {});
    }

    private void unknown(String code) {
        refusals.accept(new Problem.UnknownBarcode(code));
    }

    /// Does it without a price, and where one is needed, again with what was answered.
    private void priced(
            Function<Optional<Money>, Function<Actor, Basket>> act, Consumer<String> unknown) {
        run(
                actor.get(),
                act.apply(Optional.empty()),
                unknown,
                needed -> {
                    asked.add(needed.productId());
                    askPrice.accept(
                            needed,
                            price ->
                                    run(
                                            actor.get(),
                                            act.apply(Optional.of(price)),
                                            unknown,
                                            _ -> {}));
                });
    }

    private void run(
            Actor who,
            Function<Actor, Basket> act,
            Consumer<String> unknown,
            Consumer<Problem.PriceNeeded> needed) {
        background
                .call(() -> stored(act.apply(who)))
                .refused(why -> refused(why, act, unknown, needed))
                .deliver(this::show);
    }

    private void refused(
            Problem why,
            Function<Actor, Basket> act,
            Consumer<String> unknown,
            Consumer<Problem.PriceNeeded> needed) {
        switch (why) {
            case Problem.ApprovalNeeded(Approval.Ask ask) ->
                    approve.accept(ask, granted -> run(granted, act, unknown, needed));
            case Problem.UnknownBarcode(String code) -> unknown.accept(code);
            case Problem.MeasureNeeded how -> measure.accept(how);
            case Problem.PriceNeeded what -> needed.accept(what);
            default -> refusals.accept(why);
        }
    }
}
