package smena.ui.product;

import static java.util.Objects.requireNonNull;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.ProductCard;
import smena.domain.people.Actor;
import smena.domain.shop.PlausibleCash;
import smena.service.catalog.Favourites;
import smena.service.catalog.OwnCodeMaker;
import smena.service.catalog.ProductCards;
import smena.service.catalog.ProductCards.Numbered;
import smena.ui.kit.AmountDoubt;
import smena.ui.kit.Background;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A product's card while it is edited: what was typed, what differs from what is kept.
final class ProductForm implements EditForm {
    private final ProductCards cards;
    private final OwnCodeMaker ownCodes;
    private final Favourites favourites;
    private final ApprovedActions acts;
    private final Background reading;
    private final Clock clock;
    private final PriceMoment moment;
    private final Map<ProductInput, StringProperty> texts = new EnumMap<>(ProductInput.class);
    private final StringProperty code = new SimpleStringProperty("");
    private final ObservableList<CodeRow> codes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BooleanBinding changed = changes.greaterThan(0);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper drafts = new ReadOnlyIntegerWrapper();
    private final AmountDoubt doubt = new AmountDoubt();
    private Consumer<Numbered> saved;
    private Optional<Numbered> known;
    private ProductDraft kept;
    private int opened;
    private boolean filling;

    /// What it asks.
    ///
    /// @param clock its day is the one from which a new rule holds
    record Services(
            ProductCards cards,
            OwnCodeMaker ownCodes,
            Favourites favourites,
            ApprovedActions acts,
            Background reading,
            Clock clock) {}

    /// @param known what is changed; empty for a new one
    /// @param begin what stands on its card: of a known one as it is kept, else what a new one
    ///     begins with
    /// @param saved gets it as it is kept
    ProductForm(
            Services services,
            Optional<Numbered> known,
            ProductDraft begin,
            Consumer<Numbered> saved) {
        this.cards = services.cards();
        this.ownCodes = services.ownCodes();
        this.favourites = services.favourites();
        this.acts = services.acts();
        this.reading = services.reading();
        this.clock = services.clock();
        moment = new PriceMoment(clock);
        this.known = known;
        this.saved = saved;
        kept = begin;
        for (ProductInput input : ProductInput.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener(_ -> typed());
            texts.put(input, text);
        }
        code.addListener(_ -> typed());
        codes.addListener((InvalidationListener) _ -> typed());
        begins(ProductInput.AGE, ProductInput.AGE_FROM);
        begins(ProductInput.MARKED, ProductInput.MARKED_FROM);
        begins(ProductInput.NO_CASH, ProductInput.NO_CASH_FROM);
        discard();
    }

    /// Begins with another product, or with a new one: nothing is left of the one before.
    ///
    /// @param product what is changed; empty for a new one
    /// @param begin what stands on its card
    /// @param told gets it as it is kept
    void open(Optional<Numbered> product, ProductDraft begin, Consumer<Numbered> told) {
        opened++;
        known = product;
        saved = told;
        kept = begin;
        doubt.forget();
        discard();
    }

    /// An answer that comes once another product is open is not for that one.
    private <T> Consumer<T> mine(Consumer<? super T> act) {
        int asked = opened;
        return answer -> {
            if (asked == opened) {
                act.accept(answer);
            }
        };
    }

    /// A rule that is new holds from today on.
    private void begins(ProductInput rule, ProductInput day) {
        text(rule)
                .addListener(
                        (_, _, now) -> {
                            if (!filling && !now.isEmpty() && text(day).get().isBlank()) {
                                text(day).set(ProductDraft.text(LocalDate.now(clock)));
                            }
                        });
    }

    /// What was typed into a field.
    StringProperty text(ProductInput input) {
        return requireNonNull(texts.get(input), input.name());
    }

    /// From when on a new price holds.
    PriceMoment moment() {
        return moment;
    }

    /// Whether a product that is there would cost something else.
    boolean isPriceChanged() {
        return known.isPresent()
                && !draft().isOpenPrice()
                && !text(ProductInput.PRICE).get().equals(kept.text(ProductInput.PRICE));
    }

    /// A code that is being typed.
    StringProperty codeProperty() {
        return code;
    }

    /// Its codes.
    ObservableList<CodeRow> codes() {
        return codes;
    }

    /// What is wrong, and what to do.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is asked before a price counts that nobody is likely to mean.
    AmountDoubt doubt() {
        return doubt;
    }

    /// What is kept.
    ProductDraft kept() {
        return kept;
    }

    /// What it is as it was read last; empty for a new one.
    Optional<Numbered> known() {
        return known;
    }

    /// How many fields differ from what is kept.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Counts how often what it is now has become something else.
    ReadOnlyIntegerProperty draftsProperty() {
        return drafts.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding changedProperty() {
        return changed;
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Set while something else is done with the product.
    BooleanProperty busyFlag() {
        return busy;
    }

    /// What it is now.
    ProductDraft draft() {
        EnumMap<ProductInput, String> now = new EnumMap<>(ProductInput.class);
        texts.forEach((input, text) -> now.put(input, text.get()));
        return new ProductDraft(now, codes.stream().map(CodeRow::draft).toList());
    }

    /// Goes back to what is kept.
    void discard() {
        problem.set(null);
        moment.clear();
        fill(kept);
    }

    /// Types what another product has into a new one.
    void copy(ProductCard other) {
        fill(ProductDraft.of(other).copied());
    }

    private void fill(ProductDraft draft) {
        filling = true;
        texts.forEach((input, text) -> text.set(draft.text(input)));
        code.set("");
        codes.setAll(draft.codes().stream().map(c -> new CodeRow(c, this::typed)).toList());
        filling = false;
        typed();
    }

    private void typed() {
        if (filling) {
            return;
        }
        ProductDraft now = draft();
        boolean coded = !now.codes().equals(kept.codes()) || !code.get().isBlank();
        changes.set(now.changedFrom(kept).size() + (coded ? 1 : 0));
        drafts.set(drafts.get() + 1);
    }

    /// Adds what was typed or scanned to the codes; one that another product has is refused at
    /// once.
    void addCode(String typed) {
        Optional<Barcode> read = Barcode.read(typed);
        if (read.isEmpty()) {
            problem.set(new Problem.BadBarcode(typed.strip()));
            return;
        }
        String wanted = read.get().code();
        problem.set(null);
        reading.call(() -> cards.byCode(wanted))
                .deliver(this.<Optional<Numbered>>mine(holder -> add(wanted, holder)));
    }

    private void add(String wanted, Optional<Numbered> holder) {
        code.set("");
        holder.filter(other -> !isThis(other))
                .ifPresentOrElse(other -> problem.set(taken(wanted, other)), () -> put(wanted));
    }

    private boolean isThis(Numbered other) {
        return known.filter(mine -> mine.id() == other.id()).isPresent();
    }

    private static Problem taken(String code, Numbered other) {
        return new Problem.BarcodeTaken(code, other.card().name());
    }

    private void put(String wanted) {
        String number = Barcode.number(wanted);
        if (codes.stream().noneMatch(row -> Barcode.number(row.code()).equals(number))) {
            codes.add(new CodeRow(new CodeDraft(wanted, "", ""), this::typed));
        }
    }

    /// Gives it a code of the shop's own.
    void makeCode() {
        problem.set(null);
        List<String> others = codes.stream().map(CodeRow::code).toList();
        reading.call(() -> ownCodes.next(others))
                .refused(mine(problem::set))
                .deliver(mine(this::put));
    }

    /// Takes a code away.
    void drop(CodeRow row) {
        codes.remove(row);
    }

    @Override
    public void save() {
        problem.set(null);
        if (!code.get().isBlank()) {
            String typed = code.get();
            code.set("");
            put(Barcode.read(typed).map(Barcode::code).orElse(typed.strip()));
        }
        ProductCard wanted;
        try {
            wanted = draft().card();
        } catch (Refused refused) {
            problem.set(refused.problem());
            return;
        }
        boolean same =
                known.filter(before -> before.card().price().equals(wanted.price())).isPresent();
        doubt.unless(
                same || PlausibleCash.isAmount(wanted.price()), wanted.price(), () -> save(wanted));
    }

    private void save(ProductCard wanted) {
        Optional<Instant> due;
        try {
            due = isPriceChanged() ? moment.due() : Optional.empty();
        } catch (Refused refused) {
            problem.set(refused.problem());
            return;
        }
        due.ifPresentOrElse(at -> later(wanted, at), () -> keepCard(wanted));
    }

    private void later(ProductCard wanted, Instant due) {
        Numbered mine = known.orElseThrow();
        acts.act(
                        who ->
                                pinned(
                                        who,
                                        () ->
                                                new Numbered(
                                                        mine.id(),
                                                        cards.changeLater(
                                                                who,
                                                                mine.id(),
                                                                mine.card(),
                                                                wanted,
                                                                due))))
                .busy(busy)
                .refused(mine(this::refused))
                .deliver(keeping());
    }

    private void keepCard(ProductCard wanted) {
        acts.act(who -> pinned(who, () -> kept(who, wanted)))
                .busy(busy)
                .refused(mine(this::refused))
                .deliver(keeping());
    }

    private Consumer<Numbered> keeping() {
        Consumer<Numbered> told = saved;
        Consumer<Numbered> shown = mine(this::keep);
        return now -> {
            shown.accept(now);
            told.accept(now);
        };
    }

    private Numbered kept(Actor who, ProductCard wanted) {
        return known.map(
                        mine ->
                                new Numbered(
                                        mine.id(),
                                        cards.change(who, mine.id(), mine.card(), wanted)))
                .orElseGet(() -> cards.add(who, wanted));
    }

    /// Keeps a card, and with it whether the product is on the first page of the till's grid, if
    /// that was switched.
    private Numbered pinned(Actor who, Supplier<Numbered> keep) {
        String now = text(ProductInput.FAVOURITE).get();
        return now.equals(kept.text(ProductInput.FAVOURITE))
                ? keep.get()
                : favourites.keeping(who, !now.isEmpty(), keep);
    }

    private void keep(Numbered now) {
        known = Optional.of(now);
        kept = drafted(now.card(), draft());
        moment.clear();
        fill(kept);
    }

    /// Where somebody else was faster, what they wrote is read, and what was typed here stays
    /// typed.
    private void refused(Problem why) {
        problem.set(why);
        if (why instanceof Problem.ProductChanged && known.isPresent()) {
            long id = known.get().id();
            reading.call(() -> cards.find(id))
                    .deliver(
                            this.<Optional<ProductCard>>mine(
                                    now -> now.ifPresent(card -> over(id, card))));
        }
    }

    private void over(long id, ProductCard now) {
        ProductDraft theirs = drafted(now, kept);
        ProductDraft mine = draft().over(kept, theirs);
        known = Optional.of(new Numbered(id, now));
        kept = theirs;
        fill(mine);
    }

    /// What is on a card, and what of the product is not.
    private static ProductDraft drafted(ProductCard card, ProductDraft beside) {
        return ProductDraft.of(card)
                .with(ProductInput.FAVOURITE, beside.text(ProductInput.FAVOURITE));
    }

    /// Takes the product off the shelves or puts it back; nothing else may be unsaved.
    void archive(boolean gone) {
        known.ifPresent(mine -> keepCard(mine.card().archived(gone)));
    }
}
