package smena.ui.desk;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import smena.domain.sale.Basket;
import smena.domain.sale.ParkedBasket;
import smena.domain.sale.SaleHead;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;
import smena.ui.shift.ParkedLine;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The lists of the desk: parked sales, last receipts, Z-reports.
final class DeskLists {
    private static final int RECEIPTS = 50;
    private static final int REPORTS = 100;

    private final UiContext ui;
    private final Services services;
    private final Localization localization;

    DeskLists(UiContext ui, Services services) {
        this.ui = ui;
        this.services = services;
        localization = ui.localization();
    }

    /// The parked sales; one is taken up again, or given up.
    void parked(Consumer<Basket> recalled) {
        Listing<ParkedBasket> listing = new Listing<>(ui.acts(), services.baskets()::parked);
        show(
                listing,
                new ListController.Texts("park.listTitle", "park.none"),
                (basket, close) -> parkedLine(listing, basket, close, recalled));
    }

    /// The last receipts; each can be printed again.
    void receipts(Runnable printed) {
        Listing<SaleHead> listing =
                new Listing<>(ui.acts(), () -> services.selling().newest(RECEIPTS));
        show(
                listing,
                new ListController.Texts("menu.receipts", "menu.receiptsNone"),
                (sale, _) -> receiptLine(listing, sale, printed));
    }

    /// The Z-reports; each opens as paper.
    void reports(Consumer<ShiftReport> open) {
        Listing<ShiftReport> listing =
                new Listing<>(ui.acts(), () -> services.reports().newestZ(REPORTS));
        show(
                listing,
                new ListController.Texts("z.listTitle", "z.none"),
                (report, _) -> reportLine(report, open));
    }

    private <T> void show(
            Listing<T> listing, ListController.Texts texts, BiFunction<T, Runnable, Node> line) {
        ui.dialogs()
                .open(
                        "desk/list.fxml",
                        dialog ->
                                new ListController<>(
                                        listing,
                                        localization,
                                        texts,
                                        item -> line.apply(item, dialog::close),
                                        dialog::close));
        listing.load();
    }

    private Node parkedLine(
            Listing<ParkedBasket> listing,
            ParkedBasket basket,
            Runnable close,
            Consumer<Basket> recalled) {
        Button cancel = button(listing, "park.cancel");
        cancel.getStyleClass().add("danger");
        cancel.setOnAction(
                _ ->
                        listing.act(
                                actor -> {
                                    services.baskets().cancelParked(actor, basket.id());
                                    return basket;
                                },
                                _ -> listing.load()));
        Button recall = button(listing, "park.recall");
        recall.getStyleClass().add("primary");
        recall.setOnAction(
                _ ->
                        listing.act(
                                actor -> services.baskets().recall(actor, basket.id()),
                                taken -> {
                                    close.run();
                                    recalled.accept(taken);
                                }));
        return new ParkedLine(basket, localization, ui.clock(), cancel, recall);
    }

    private Node receiptLine(Listing<SaleHead> listing, SaleHead sale, Runnable printed) {
        Button print = button(listing, "menu.printAgain");
        print.setOnAction(
                _ ->
                        listing.act(
                                actor -> services.printing().reprint(actor, sale),
                                _ -> printed.run()));
        return new DeskLine(
                localization.make(_ -> sale.number()),
                localization.make(f -> f.dateTime(sale.at()) + " · " + sale.employee().name()),
                localization.make(f -> f.money(sale.paid())),
                print);
    }

    private Node reportLine(ShiftReport report, Consumer<ShiftReport> open) {
        Button show = new Button();
        show.textProperty().bind(localization.text("z.open"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> open.accept(report));
        return new DeskLine(
                localization.text("z.title", report.zNumber().orElse(0L)),
                localization.make(
                        f -> f.date(report.businessDate()) + " · " + difference(report, f)),
                sum(report),
                show);
    }

    private ObservableValue<String> sum(ShiftReport report) {
        return localization.make(
                f -> f.money(report.sales().total().minus(report.refunds().total())));
    }

    private static String difference(ShiftReport report, Formats formats) {
        return report.difference()
                .map(money -> formats.words().get("z.difference", formats.signed(money)))
                .orElseGet(() -> formats.words().get("close.notCounted"));
    }

    private Button button(Listing<?> listing, String key) {
        Button button = new Button();
        button.textProperty().bind(localization.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(listing.busyProperty());
        return button;
    }
}
