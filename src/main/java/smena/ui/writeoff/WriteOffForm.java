package smena.ui.writeoff;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockFigure;
import smena.domain.stock.StockItem;
import smena.service.catalog.ScannedProduct;
import smena.ui.goods.GoodsItem;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.writeoff.WriteOffRow.Shelf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What is written off or used by the shop, while it is put together.
final class WriteOffForm implements EditForm {
    private final WriteOffServices services;
    private final ApprovedActions actions;
    private final Consumer<StockDocument> booked;
    private final ObjectProperty<DocumentKind> kind =
            new SimpleObjectProperty<>(DocumentKind.WRITE_OFF);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObservableList<WriteOffRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private UUID uuid = UUID.randomUUID();

    /// @param booked gets the paper
    WriteOffForm(
            WriteOffServices services, ApprovedActions actions, Consumer<StockDocument> booked) {
        this.services = services;
        this.actions = actions;
        this.booked = booked;
        reason.addListener(_ -> typed());
        kind.addListener(_ -> typed());
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

    @Override
    public ObservableBooleanValue changedProperty() {
        return changed.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
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
        WriteOffRow row = new WriteOffRow(product, quantity);
        row.typedProperty().addListener(_ -> typed());
        rows.addFirst(row);
        typed();
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
        problem.set(null);
        changed.set(!rows.isEmpty() || !reason.get().isBlank());
    }

    @Override
    public void save() {
        problem.set(null);
        List<StockItem> items = rows.reversed().stream().map(WriteOffRow::item).toList();
        String why = reason.get();
        boolean gone = kind.get() == DocumentKind.WRITE_OFF;
        UUID paper = uuid;
        actions.act(
                        who ->
                                gone
                                        ? services.papers().writeOff(who, paper, items, why)
                                        : services.papers().ownUse(who, paper, items, why))
                .busy(busy)
                .refused(problem::set)
                .deliver(this::done);
    }

    private void done(StockDocument paper) {
        rows.clear();
        reason.set("");
        uuid = UUID.randomUUID();
        typed();
        booked.accept(paper);
    }
}
