package smena.ui.settings;

import smena.service.shop.PaymentMethods;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The ways to pay: names, order, which are in use.
public final class MethodsPage extends FormPage<MethodsModel> {
    public MethodsPage(UiContext ui, PaymentMethods methods) {
        this(ui, new MethodsModel(methods, ui.actions(), ui.localization()::words));
    }

    private MethodsPage(UiContext ui, MethodsModel model) {
        super(
                ui,
                "methods",
                model,
                "settings/methods.fxml",
                new MethodsController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
