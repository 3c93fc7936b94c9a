package smena.ui.settings;

import smena.domain.shop.ShopSettings;
import smena.service.shop.Settings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

import java.util.function.Consumer;

/// What the shop and this till are called, and how they write and sound.
public final class ShopFactsPage extends FormPage<ShopFactsModel> {
    /// @param follow shows the rest of the program what was saved
    public ShopFactsPage(UiContext ui, Settings settings, Consumer<ShopSettings> follow) {
        this(ui, new ShopFactsModel(settings, ui.actions(), follow));
    }

    private ShopFactsPage(UiContext ui, ShopFactsModel model) {
        super(
                ui,
                "shop",
                model,
                "settings/shop.fxml",
                new ShopFactsController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
