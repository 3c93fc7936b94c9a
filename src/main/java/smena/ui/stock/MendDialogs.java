package smena.ui.stock;

import smena.domain.stock.StockTakeCount;
import smena.ui.shell.UiContext;

/// Opens what mends the counts of a product.
final class MendDialogs {
    private final UiContext ui;
    private final CountingModel model;

    MendDialogs(UiContext ui, CountingModel model) {
        this.ui = ui;
        this.model = model;
    }

    /// Shows the places in which a product was counted; nothing while another dialog is open.
    void open(StockTakeCount count) {
        if (!ui.dialogs().anyOpenProperty().get()) {
            ui.dialogs()
                    .open("stock/mend.fxml", dialog -> new MendController(ui, model, count, dialog))
                    .takeFocus();
        }
    }
}
