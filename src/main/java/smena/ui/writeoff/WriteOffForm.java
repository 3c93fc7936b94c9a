package smena.ui.writeoff;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockFigure;
import smena.domain.stock.StockItem;
import smena.domain.stock.WriteOffDraft;
import smena.service.catalog.ScannedProduct;
import smena.ui.goods.GoodsItem;
import smena.ui.shell.ApprovedActions;
import smena.ui.writeoff.WriteOffRow.Shelf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written off or used by the shop, while it is put together. Every change of a person is
/// kept as a draft: while one is being written the next waits, and only the newest is written then.
final class WriteOffForm {
    private final WriteOffServices services;
    private final ApprovedActions actions;
    private final Hears hears;
    private final ObjectProperty<DocumentKind> kind =
            new SimpleObjectProperty<>(DocumentKind.WRITE_OFF);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObservableList<WriteOffRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty keeping = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final UUID uuid;
    private final Clock clock;
    private boolean filling = true;
    private boolean dirty;
    private boolean ended;

    /// Who is told what becomes of it.
    interface Hears {
        /// It is booked.
        void booked(StockDocument paper);

        /// It was thrown away.
        void discarded();
    }

    WriteOffForm(
            WriteOffServices services,
            ApprovedActions actions,
            Clock clock,
            WriteOffDraft opened,
            Hears hears) {
        this.services = services;
        this.actions = actions;
        this.clock = clock;
        this.hears = hears;
        uuid = opened.uuid();
        kind.set(opened.kind());
        reason.set(opened.reason());
        reason.addListener(_ -> typed());
        kind.addListener(_ -> typed());
        load(opened);
    }

    /// What is scanned before its items are read is one more of them.
    private void load(WriteOffDraft opened) {
        filling = !opened.items().isEmpty();
        Actor who = actions.actor();
        services.movements()
                .reading()
                .call(() -> opened.items().stream().map(item -> item(who, item)).toList())
                .refused(problem::set)
                .deliver(
                        items -> {
                            boolean isEarly = filling && !rows.isEmpty();
                            for (int i = 0; i < items.size(); i++) {
                                take(items.get(i), opened.items().get(i).quantity());
                            }
                            filling = false;
                            if (isEarly) {
                                typed();
                            }
                        });
    }

    /// One that is no longer sold is on the shelf all the same.
    private GoodsItem item(Actor who, StockItem item) {
        return services.catalog()
                .find(item.product())
                .map(GoodsItem::of)
                .orElseGet(
                        () ->
                                new GoodsItem(
                                        GoodsItem.Kind.PRODUCT,
                                        item.product(),
                                        services.movements()
                                                .stock()
                                                .find(who, item.product())
                                                .map(StockFigure::name)
                                                .orElse(""),
                                        Optional.empty(),
                                        0));
    }

    /// Written off, or used by the shop.
    ObjectProperty<DocumentKind> kindProperty() {
        return kind;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ObservableList<WriteOffRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// When the draft was kept last; null before that.
    ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return keptAt.getReadOnlyProperty();
    }

    /// Whether it is being booked or thrown away.
    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// A scanned code: one more, the pack that it stands for, or what a label says it weighs.
    void take(ScannedProduct known) {
        take(GoodsItem.of(known.product()), known.quantity().orElse(Quantity.ONE));
    }

    /// So much more of a product.
    void take(GoodsItem product, Quantity quantity) {
        for (WriteOffRow row : rows) {
            if (row.product().row() == product.row()) {
                Quantity now = row.quantity().orElse(Quantity.ZERO);
                row.typedProperty().set(WriteOffRow.plain(now.plus(quantity)));
                return;
            }
        }
        add(product, quantity);
        typed();
    }

    /// Begins with so much of a product, which is a draft once a person changes something.
    void prepare(GoodsItem product, Quantity quantity, String why) {
        filling = true;
        add(product, quantity);
        reason.set(why);
        filling = false;
    }

    private void add(GoodsItem product, Quantity quantity) {
        WriteOffRow row = new WriteOffRow(product, quantity);
        row.typedProperty().addListener(_ -> typed());
        rows.addFirst(row);
        look(row);
    }

    private void look(WriteOffRow row) {
        Actor who = actions.actor();
        services.movements()
                .reading()
                .call(() -> shelf(who, row.product().row()))
                .deliver(row.shelfProperty()::set);
    }

    private Shelf shelf(Actor who, long product) {
        Optional<StockFigure> figure = services.movements().stock().find(who, product);
        return new Shelf(
                true,
                figure.map(f -> f.onHand().quantity()),
                figure.map(StockFigure::unit).orElse(Shelf.UNKNOWN.unit()),
                services.movements().stock().batches(product));
    }

    /// Takes a product off.
    void drop(WriteOffRow row) {
        rows.remove(row);
        typed();
    }

    private void typed() {
        if (filling || ended) {
            return;
        }
        problem.set(null);
        dirty = true;
        keep();
    }

    private void keep() {
        if (!dirty || ended || keeping.get() || busy.get()) {
            return;
        }
        dirty = false;
        WriteOffDraft now = draft();
        Actor who = actions.actor();
        actions.background()
                .call(
                        () -> {
                            services.drafts().keep(who, now);
                            return clock.instant();
                        })
                .busy(keeping)
                .refused(problem::set)
                .deliver(
                        at -> {
                            keptAt.set(at);
                            keep();
                        });
    }

    private WriteOffDraft draft() {
        return new WriteOffDraft(uuid, kind.get(), reason.get(), items());
    }

    private List<StockItem> items() {
        return rows.reversed().stream().map(WriteOffRow::item).toList();
    }

    /// Books it.
    void book() {
        if (filling || ended || busy.get()) {
            return;
        }
        problem.set(null);
        List<StockItem> items = items();
        String why = reason.get();
        boolean gone = kind.get() == DocumentKind.WRITE_OFF;
        actions.act(
                        who ->
                                gone
                                        ? services.papers().writeOff(who, uuid, items, why)
                                        : services.papers().ownUse(who, uuid, items, why))
                .busy(busy)
                .refused(this::refused)
                .deliver(
                        paper -> {
                            ended = true;
                            hears.booked(paper);
                        });
    }

    private void refused(Problem why) {
        keep();
        problem.set(why);
    }

    /// Throws the draft away.
    void discard() {
        actions.act(
                        who -> {
                            services.drafts().discard(who, uuid);
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
