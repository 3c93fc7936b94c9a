package smena.ui.printer;

import javafx.scene.Parent;

import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// What the papers say.
public final class ReceiptTextPage implements OfficePage {
    private final UnsavedChanges guard;
    private final ReceiptModel model;
    private final PageHead head;
    private final Parent view;

    public ReceiptTextPage(UiContext ui, PrinterServices services, PrinterSetupContext context) {
        model =
                new ReceiptModel(
                        services.paper(),
                        services.settings(),
                        services.printers(),
                        ui.actions(),
                        context);
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings.receiptText"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "printer/receipt.fxml",
                                new ReceiptController(model, ui.localization()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        model.load();
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }

    ReceiptModel model() {
        return model;
    }
}
