package smena.ui.stock;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import smena.domain.stock.StockDifference;
import smena.ui.kit.Localization;
import smena.ui.kit.ReasonController;
import smena.ui.shell.UiContext;

import java.util.List;

/// Why a product differs: one of the usual reasons, or another in words of one's own.
final class ReasonMenu {
    private static final List<String> USUAL =
            List.of(
                    "stockTake.reason.unrecorded",
                    "stockTake.reason.spoiled",
                    "stockTake.reason.dried",
                    "stockTake.reason.lost",
                    "stockTake.reason.mixed",
                    "stockTake.reason.receipt");

    private final UiContext ui;
    private final Localization localization;
    private final TakeModel take;

    ReasonMenu(UiContext ui, TakeModel take) {
        this.ui = ui;
        this.take = take;
        localization = ui.localization();
    }

    /// Offers the reasons below `place`.
    void open(StockDifference one, Node place) {
        ContextMenu menu = new ContextMenu();
        menu.setId("reasons");
        for (String key : USUAL) {
            MenuItem item = new MenuItem(localization.words().get(key));
            item.setId(key.substring(key.lastIndexOf('.') + 1));
            item.setOnAction(_ -> take.explain(one.product(), item.getText()));
            menu.getItems().add(item);
        }
        MenuItem other = new MenuItem(localization.words().get("stockTake.reason.other"));
        other.setId("otherReason");
        other.setOnAction(_ -> ask(one));
        menu.getItems().addAll(new SeparatorMenuItem(), other);
        if (!one.reason().isEmpty()) {
            MenuItem none = new MenuItem(localization.words().get("stockTake.reason.none"));
            none.setId("noReason");
            none.setOnAction(_ -> take.explain(one.product(), ""));
            menu.getItems().add(none);
        }
        menu.show(place, Side.BOTTOM, 0, 4);
    }

    private void ask(StockDifference one) {
        ui.dialogs()
                .open(
                        "kit/reason.fxml",
                        dialog ->
                                new ReasonController(
                                        "stockTake.whyAsk",
                                        "stockTake.write",
                                        USUAL,
                                        localization,
                                        why -> {
                                            dialog.close();
                                            take.explain(one.product(), why);
                                        },
                                        dialog::close))
                .takeFocus();
    }
}
