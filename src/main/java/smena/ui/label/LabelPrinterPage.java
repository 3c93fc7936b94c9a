package smena.ui.label;

import smena.service.label.LabelSettings;
import smena.ui.office.FormPage;
import smena.ui.printer.FoundController;
import smena.ui.printer.NetworkController;
import smena.ui.printer.SearchModel;
import smena.ui.shell.UiContext;

/// The settings of the label printer and of what stands on labels.
public final class LabelPrinterPage extends FormPage<LabelPrinterModel> {
    private final SearchModel search;

    public LabelPrinterPage(UiContext ui, LabelSettings settings, LabelContext context) {
        this(
                ui,
                new LabelPrinterModel(settings, ui.actions(), context),
                new SearchModel(context.finder(), context.aside()));
    }

    private LabelPrinterPage(UiContext ui, LabelPrinterModel model, SearchModel search) {
        super(
                ui,
                "labelPrinter",
                model,
                "label/setup.fxml",
                new LabelPlaceController(model, search, ui.localization()),
                new FoundController(model.way(), search, ui.localization()),
                new NetworkController(model.way(), search, ui.localization()),
                new LabelLookController(model, search, ui.localization()),
                new LabelTestController(model, ui.localization()));
        this.search = search;
    }

    @Override
    public void activate() {
        model().load();
        search.search();
    }

    @Override
    public void deactivate() {
        search.forget();
    }
}
