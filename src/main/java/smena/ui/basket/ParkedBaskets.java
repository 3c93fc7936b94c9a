package smena.ui.basket;

import javafx.scene.Node;
import javafx.scene.control.Button;

import smena.domain.sale.Basket;
import smena.domain.sale.ParkedBasket;
import smena.service.sale.Baskets;
import smena.ui.list.ListController;
import smena.ui.list.ListDialog;
import smena.ui.list.Listing;
import smena.ui.shell.UiContext;
import smena.ui.shift.ParkedLine;

import java.util.function.Consumer;

/// The list of parked sales; one is recalled, or cancelled.
public final class ParkedBaskets {
    private static final ListController.Texts TEXTS =
            new ListController.Texts("park.listTitle", "park.none");

    private final UiContext ui;
    private final Baskets baskets;
    private final ListDialog dialog;

    /// A list over the screens of `ui`.
    public ParkedBaskets(UiContext ui, Baskets baskets) {
        this.ui = ui;
        this.baskets = baskets;
        dialog = new ListDialog(ui);
    }

    /// Opens it.
    ///
    /// @param recalled gets the recalled basket
    public void open(Consumer<Basket> recalled) {
        Listing<ParkedBasket> listing = new Listing<>(ui.actions(), baskets::parked);
        dialog.show(listing, TEXTS, (basket, close) -> line(listing, basket, close, recalled));
    }

    private Node line(
            Listing<ParkedBasket> listing,
            ParkedBasket basket,
            Runnable close,
            Consumer<Basket> recalled) {
        Button cancel = dialog.button(listing, "park.cancel");
        cancel.getStyleClass().add("danger");
        cancel.setOnAction(
                _ ->
                        listing.act(
                                actor -> {
                                    baskets.cancelParked(actor, basket.id());
                                    return basket;
                                },
                                _ -> listing.load()));
        Button recall = dialog.button(listing, "park.recall");
        recall.getStyleClass().add("primary");
        recall.setOnAction(
                _ ->
                        listing.act(
                                actor -> baskets.recall(actor, basket.id()),
                                taken -> {
                                    close.run();
                                    recalled.accept(taken);
                                }));
        return new ParkedLine(basket, ui.localization(), ui.clock(), cancel, recall);
    }
}
