package smena.ui.product;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import smena.domain.catalog.Category;
import smena.domain.catalog.ListedProduct;
import smena.domain.people.Actor;
import smena.service.catalog.BulkChanges;
import smena.service.catalog.Catalog;
import smena.service.price.LabelQueue;
import smena.ui.kit.Background;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.ToIntFunction;

/// What is done with the products that are ticked.
final class BulkActs {
    private final UiContext ui;
    private final Services services;
    private final Ticks ticks;
    private final Runnable changed;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// What it asks.
    record Services(BulkChanges bulk, LabelQueue labels, Catalog catalog, Background reading) {}

    /// @param changed told when products have changed
    BulkActs(UiContext ui, Services services, Ticks ticks, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.ticks = ticks;
        this.changed = changed;
    }

    /// Whether one of them is under way.
    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Asks for new prices.
    void prices() {
        List<Long> products = ticks.ids();
        services.reading()
                .call(services.bulk()::step)
                .busy(busy)
                .deliver(step -> prices(products, step));
    }

    private void prices(List<Long> products, long step) {
        ui.dialogs()
                .open(
                        "product/bulk_price.fxml",
                        dialog ->
                                new BulkPriceController(
                                        new BulkPriceModel(
                                                new BulkPriceModel.Services(
                                                        services.bulk(),
                                                        ui.actions(),
                                                        services.reading()),
                                                products,
                                                step,
                                                count -> {
                                                    dialog.close();
                                                    done("bulk.priced", count);
                                                }),
                                        ui.localization(),
                                        dialog::close))
                .takeFocus();
    }

    /// Asks for a category.
    void category() {
        services.reading()
                .call(services.catalog()::categories)
                .busy(busy)
                .deliver(
                        known ->
                                ui.dialogs()
                                        .open(
                                                "product/bulk_category.fxml",
                                                dialog ->
                                                        new BulkCategoryController(
                                                                known.stream()
                                                                        .map(Category::name)
                                                                        .toList(),
                                                                this::category,
                                                                dialog::close))
                                        .takeFocus());
    }

    private void category(String name) {
        List<Long> products = ticks.ids();
        act("bulk.moved", who -> services.bulk().category(who, products, name));
    }

    /// Puts one product among the labels that are to be printed.
    void label(ListedProduct product) {
        if (!busy.get()) {
            ui.actions()
                    .act(
                            who -> {
                                services.labels().put(who, product.product().id());
                                return 1;
                            })
                    .busy(busy)
                    .deliver(count -> ui.toasts().say(Notice.Kind.GOOD, "bulk.labelled", count));
        }
    }

    /// Puts them among the labels that are to be printed.
    void labels() {
        List<Long> products = ticks.ids();
        act("bulk.labelled", who -> services.labels().put(who, products));
    }

    /// Asks, and archives them or sells them again.
    void archive(boolean now) {
        List<Long> products = ticks.ids();
        if (!now) {
            act("bulk.restored", who -> services.bulk().archive(who, products, false));
            return;
        }
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("bulk.archiveAsk", products.size())
                                .text("product.archiveText")
                                .danger(
                                        "product.archive",
                                        () ->
                                                act(
                                                        "bulk.archived",
                                                        who ->
                                                                services.bulk()
                                                                        .archive(
                                                                                who, products,
                                                                                true)))
                                .other("common.back"));
    }

    private void act(String said, ToIntFunction<Actor> work) {
        if (!busy.get()) {
            ui.actions().act(work::applyAsInt).busy(busy).deliver(count -> done(said, count));
        }
    }

    private void done(String said, int count) {
        ui.toasts().say(Notice.Kind.GOOD, said, count);
        ticks.clear();
        changed.run();
    }
}
