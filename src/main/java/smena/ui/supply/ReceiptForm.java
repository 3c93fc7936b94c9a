package smena.ui.supply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.PaperDates;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.service.stock.Stock;
import smena.service.supply.GoodsReceipts;
import smena.service.supply.ReceiptGoods;
import smena.ui.kit.Background;
import smena.ui.shell.ApprovedActions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A receipt of goods while it is written down. Every change is kept as a draft: while one is being
/// written the next waits, and only the newest is written then.
final class ReceiptForm {
    /// How goods are paid.
    enum Way {
        CREDIT,
        DRAWER
    }

    private final Services services;
    private final ReceiptDraft opened;
    private final Hears hears;
    private final StringProperty supplier = new SimpleStringProperty();
    private final StringProperty number = new SimpleStringProperty();
    private final ObjectProperty<Way> way;
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty due = new SimpleStringProperty("");
    private final ObservableList<ReceiptLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ReceiptTotals> totals =
            new ReadOnlyObjectWrapper<>(ReceiptTotals.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StockDocument.@Nullable Head> same =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty keeping = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final List<Runnable> early = new ArrayList<>();
    private boolean filling = true;
    private boolean unread;
    private boolean dirty;
    private boolean ended;
    private ObservableBooleanValue held = new SimpleBooleanProperty();
    private long asked;

    /// What it asks.
    record Services(
            GoodsReceipts receipts,
            ReceiptGoods goods,
            Stock stock,
            ApprovedActions acts,
            Background reading,
            Clock clock) {}

    /// Who is told what becomes of it.
    interface Hears {
        /// A line is to be typed into.
        void lead(ReceiptLine line, LineField field);

        /// Nothing has come from the supplier yet that could be written down again.
        void nothingBefore();

        /// So many lines of a file, or of the last receipt, were not taken: the product is there
        /// already, or there is no room for more.
        void left(int lines);

        /// The supplier's number is booked already: may it be there twice?
        void askTwice(Problem.SupplierNumberTwice why);

        /// It is booked.
        void booked(StockDocument receipt);

        /// It was thrown away.
        void discarded();
    }

    ReceiptForm(Services services, ReceiptDraft opened, Hears hears) {
        this.services = services;
        this.opened = opened;
        this.hears = hears;
        supplier.set(opened.supplier());
        number.set(opened.supplierNumber());
        way = new SimpleObjectProperty<>(opened.fromDrawer() ? Way.DRAWER : Way.CREDIT);
        day.set(opened.dates().day().map(ExpiryDay::full).orElse(""));
        due.set(opened.dates().due().map(ExpiryDay::full).orElse(""));
        day.addListener(_ -> touched());
        due.addListener(_ -> touched());
        supplier.addListener(_ -> headTyped());
        number.addListener(_ -> headTyped());
        way.addListener(_ -> touched());
        load();
    }

    StringProperty supplierProperty() {
        return supplier;
    }

    StringProperty numberProperty() {
        return number;
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// The date on the supplier's paper, as it is typed.
    StringProperty dayProperty() {
        return day;
    }

    /// Until when it is to be paid, as it is typed.
    StringProperty dueProperty() {
        return due;
    }

    ObservableList<ReceiptLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<ReceiptTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// When the draft was kept last; null before that.
    ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return keptAt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The booked receipt of this supplier with the same number; null for none.
    ReadOnlyObjectProperty<StockDocument.@Nullable Head> sameProperty() {
        return same.getReadOnlyProperty();
    }

    /// While `flag` is set it is neither booked nor thrown away: something is being added to it.
    void holdWhile(ObservableBooleanValue flag) {
        held = flag;
    }

    /// Whether it is being booked or thrown away.
    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    private void load() {
        Actor who = services.acts().actor();
        List<Long> products = opened.lines().stream().map(ReceiptDraft.Line::product).toList();
        services.reading()
                .call(() -> services.goods().of(who, products))
                .refused(
                        why -> {
                            unread = true;
                            problem.set(why);
                        })
                .deliver(this::fill);
    }

    /// Whether the lines of the draft are not there yet. Where reading them was refused they are
    /// read again: without them the draft would be kept as an empty one.
    private boolean isWaiting() {
        if (filling && unread) {
            unread = false;
            problem.set(null);
            load();
        }
        return filling;
    }

    private void fill(List<ReceiptGoods.Item> items) {
        for (ReceiptDraft.Line line : opened.lines()) {
            items.stream()
                    .filter(item -> item.product().id() == line.product())
                    .findFirst()
                    .ifPresent(item -> lines.add(line(item, line)));
        }
        filling = false;
        total();
        look();
        early.forEach(Runnable::run);
        early.clear();
    }

    private void total() {
        totals.set(ReceiptTotals.of(lines, ExpiryDay.whole(day.get())));
    }

    private ReceiptLine line(ReceiptGoods.Item item, ReceiptDraft.Line line) {
        LocalDate today = LocalDate.now(services.clock());
        ReceiptLine made = new ReceiptLine(item, line, today);
        made.stateProperty().addListener(_ -> touched());
        return made;
    }

    /// A product of the search: so much more of it.
    void take(long product, Quantity quantity) {
        Actor who = services.acts().actor();
        services.reading()
                .call(() -> services.goods().of(who, List.of(product)))
                .refused(problem::set)
                .deliver(found -> found.forEach(item -> add(item, quantity)));
    }

    /// A scanned code: a new line, or one or a pack more of the line that is there.
    void scanned(String code, Runnable unknown) {
        Actor who = services.acts().actor();
        services.reading()
                .call(() -> services.goods().scanned(who, code))
                .refused(problem::set)
                .deliver(
                        found ->
                                found.ifPresentOrElse(
                                        known -> add(known.item(), known.quantity()), unknown));
    }

    /// Writes down once more what came with the last receipt of the supplier; what is there already
    /// stays as it is.
    void again() {
        String who = supplier.get().strip();
        if (isWaiting() || ended || busy.get()) {
            return;
        }
        problem.set(null);
        if (who.isEmpty()) {
            problem.set(new Problem.BadSupplierName());
            return;
        }
        Actor actor = services.acts().actor();
        services.reading()
                .call(
                        () -> {
                            List<ReceiptDraft.Line> before = services.receipts().again(who);
                            return new Before(before, items(actor, before));
                        })
                .refused(problem::set)
                .deliver(this::addAll);
    }

    private record Before(List<ReceiptDraft.Line> lines, List<ReceiptGoods.Item> items) {}

    private List<ReceiptGoods.Item> items(Actor actor, List<ReceiptDraft.Line> lines) {
        return services.goods()
                .of(actor, lines.stream().map(ReceiptDraft.Line::product).distinct().toList());
    }

    /// Takes in what the file of a supplier says; what is there already stays as it is.
    void takeFile(List<ReceiptDraft.Line> read) {
        Actor actor = services.acts().actor();
        services.reading()
                .call(() -> new Before(read, items(actor, read)))
                .refused(problem::set)
                .deliver(this::addAll);
    }

    private void addAll(Before before) {
        if (before.lines().isEmpty()) {
            hears.nothingBefore();
        }
        Set<Long> there =
                lines.stream().map(line -> line.product().id()).collect(Collectors.toSet());
        List<ReceiptLine> more = new ArrayList<>();
        for (ReceiptDraft.Line line : before.lines()) {
            if (there.add(line.product()) && lines.size() + more.size() < ReceiptDraft.MOST_LINES) {
                before.items().stream()
                        .filter(item -> item.product().id() == line.product())
                        .findFirst()
                        .ifPresent(item -> more.add(line(item, line)));
            }
        }
        lines.addAll(more);
        touched();
        int left = before.lines().size() - more.size();
        if (left > 0) {
            hears.left(left);
        }
        more.stream().findFirst().ifPresent(line -> hears.lead(line, LineField.QUANTITY));
    }

    /// What is scanned before the lines of the draft are there waits for them.
    private void add(ReceiptGoods.Item item, Quantity quantity) {
        if (isWaiting()) {
            early.add(() -> add(item, quantity));
            return;
        }
        if (ended || busy.get()) {
            return;
        }
        problem.set(null);
        long product = item.product().id();
        Optional<ReceiptLine> there =
                lines.reversed().stream().filter(l -> l.product().id() == product).findFirst();
        if (there.isEmpty() && lines.size() >= ReceiptDraft.MOST_LINES) {
            problem.set(new Problem.BadLines(ReceiptDraft.MOST_LINES));
            return;
        }
        ReceiptLine line =
                there.orElseGet(() -> line(item, ReceiptDraft.Line.of(product, quantity)));
        if (there.isPresent()) {
            line.more(quantity);
        } else {
            lines.add(line);
            touched();
        }
        hears.lead(line, LineField.QUANTITY);
    }

    void drop(ReceiptLine line) {
        lines.remove(line);
        touched();
    }

    /// Counts the stock of the product of a line from now on.
    void count(ReceiptLine line) {
        long product = line.product().id();
        services.acts()
                .act(
                        who -> {
                            services.stock().beginCounting(who, product);
                            return services.goods().of(who, List.of(product));
                        })
                .refused(problem::set)
                .deliver(
                        items ->
                                items.forEach(
                                        item ->
                                                lines.stream()
                                                        .filter(l -> l.product().id() == product)
                                                        .forEach(l -> l.renew(item))));
    }

    private void headTyped() {
        look();
        touched();
    }

    /// Whether the supplier's number is booked already.
    private void look() {
        long mine = ++asked;
        String who = supplier.get().strip();
        String no = number.get().strip();
        if (who.isEmpty() || no.isEmpty()) {
            same.set(null);
            return;
        }
        services.reading()
                .call(() -> services.receipts().ofNumber(who, no))
                .deliver(
                        found -> {
                            if (mine == asked) {
                                same.set(found.orElse(null));
                            }
                        });
    }

    private void touched() {
        if (filling || ended) {
            return;
        }
        total();
        dirty = true;
        keep();
    }

    private void keep() {
        if (!dirty || ended || keeping.get() || busy.get()) {
            return;
        }
        dirty = false;
        ReceiptDraft now = draft();
        Actor who = services.acts().actor();
        services.acts()
                .background()
                .call(
                        () -> {
                            services.receipts().keep(who, now);
                            return services.clock().instant();
                        })
                .busy(keeping)
                .refused(problem::set)
                .deliver(
                        at -> {
                            keptAt.set(at);
                            keep();
                        });
    }

    /// The receipt as it stands; empty once it is booked or thrown away.
    Optional<ReceiptDraft> openDraft() {
        return ended ? Optional.empty() : Optional.of(draft());
    }

    /// The receipt as it stands.
    ReceiptDraft draft() {
        return new ReceiptDraft(
                opened.uuid(),
                supplier.get(),
                number.get(),
                way.get() == Way.DRAWER,
                new PaperDates(ExpiryDay.whole(day.get()), ExpiryDay.whole(due.get())),
                lines.stream().map(ReceiptLine::line).toList());
    }

    /// Books it, unless a line says that something is missing or to be decided: that is shown.
    void book() {
        book(false);
    }

    /// The same where a person has said that the supplier's number may be there twice.
    void bookTwice() {
        book(true);
    }

    private void book(boolean numberTwice) {
        if (isWaiting() || ended || busy.get() || held.get()) {
            return;
        }
        problem.set(null);
        Optional<LineFault> fault = LineFault.first(lines);
        if (fault.isPresent()) {
            problem.set(fault.get().problem());
            hears.lead(fault.get().line(), fault.get().field());
            return;
        }
        if (isNoDay(day) || way.get() == Way.CREDIT && isNoDay(due)) {
            problem.set(new Problem.BadDay());
            return;
        }
        ReceiptDraft now = draft();
        services.acts()
                .act(who -> services.receipts().book(who, now, numberTwice))
                .busy(busy)
                .refused(this::refused)
                .deliver(
                        receipt -> {
                            ended = true;
                            hears.booked(receipt);
                        });
    }

    private static boolean isNoDay(StringProperty typed) {
        return !typed.get().isBlank() && ExpiryDay.whole(typed.get()).isEmpty();
    }

    private void refused(Problem why) {
        keep();
        if (why instanceof Problem.SupplierNumberTwice twice) {
            hears.askTwice(twice);
        } else {
            problem.set(why);
        }
    }

    /// Throws the draft away.
    void discard() {
        if (ended || held.get()) {
            return;
        }
        services.acts()
                .act(
                        who -> {
                            services.receipts().discard(who, opened.uuid());
                            return true;
                        })
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        _ -> {
                            ended = true;
                            hears.discarded();
                        });
    }
}
