package smena.ui.printer;

import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// What the papers say.
public final class ReceiptTextPage extends FormPage<ReceiptModel> {
    public ReceiptTextPage(UiContext ui, PrinterServices services, PrinterSetupContext context) {
        this(
                ui,
                new ReceiptModel(
                        services.paper(),
                        services.settings(),
                        services.printers(),
                        ui.actions(),
                        context));
    }

    private ReceiptTextPage(UiContext ui, ReceiptModel model) {
        super(
                ui,
                "receiptText",
                model,
                "printer/receipt.fxml",
                new ReceiptController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
