package smena.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.domain.stock.UncountedProduct;
import smena.ui.kit.Dialog;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.PageKey;
import smena.ui.kit.PagedList;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;

/// What a stock-take has not come to.
public final class UncountedDialog {
    private final UiContext ui;
    private final StockTakeServices services;
    private final TakeModel take;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Localization localization;
    private final Dialog dialog;
    private final PagedList<UncountedProduct> list;
    private final ListView<UncountedProduct> rows = new ListView<>();

    @FXML private VBox root;
    @FXML private StackPane listPlace;
    @FXML private Button print;

    private UncountedDialog(
            UiContext ui, StockTakeServices services, TakeModel take, Dialog dialog) {
        this.ui = ui;
        this.services = services;
        this.take = take;
        localization = ui.localization();
        this.dialog = dialog;
        list =
                new PagedList<>(
                        services.reading(), (last, limit) -> page(services, take, last, limit));
    }

    /// Shows it; nothing while another dialog is open.
    static void open(UiContext ui, StockTakeServices services, TakeModel take) {
        if (!ui.dialogs().anyOpenProperty().get()) {
            ui.dialogs()
                    .open(
                            "stock/uncounted.fxml",
                            dialog -> new UncountedDialog(ui, services, take, dialog))
                    .begin();
        }
    }

    private static List<UncountedProduct> page(
            StockTakeServices services,
            TakeModel take,
            Optional<UncountedProduct> last,
            int limit) {
        return services.takes()
                .uncounted(take.uuid(), last.map(UncountedProduct::product).orElse(0L), limit);
    }

    @FXML
    private void initialize() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        print.disableProperty()
                .bind(
                        busy.or(
                                Bindings.createBooleanBinding(
                                        () -> list.items().isEmpty(), list.items())));
        rows.setItems(list.items());
        rows.setId("uncountedRows");
        rows.setFixedCellSize(UncountedCell.HEIGHT);
        rows.setCellFactory(_ -> new UncountedCell(list::more));
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, UncountedCell.HEIGHT)
                                .whenEmpty(Sign.CHECK, "stockTake.allCounted")
                                .onRetry(list::load)
                                .onCancel(list::cancel)
                                .follow(list.stateProperty()));
    }

    private void begin() {
        dialog.refuseScans().focus(rows);
        list.load();
    }

    /// Prints it once; a second press comes too late.
    @FXML
    private void print() {
        take.act(
                        actor -> {
                            services.takes().printUncounted(actor, take.uuid());
                            return true;
                        })
                .busy(busy)
                .deliver(
                        _ -> {
                            dialog.close();
                            ui.toasts().say(Notice.Kind.GOOD, "stockTake.printed");
                        });
    }

    private void key(KeyEvent event) {
        if (PageKey.PRINT.isPressedBy(event)) {
            event.consume();
            print.fire();
        }
    }

    @FXML
    private void close() {
        dialog.close();
    }
}
