package smena.ui.scales;

import smena.service.catalog.ScaleLabels;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The page of the labels that scales print.
public final class ScaleLabelsPage extends FormPage<ScaleLabelsModel> {
    public ScaleLabelsPage(UiContext ui, ScaleLabels labels) {
        this(ui, new ScaleLabelsModel(labels, ui.actions()));
    }

    private ScaleLabelsPage(UiContext ui, ScaleLabelsModel model) {
        super(
                ui,
                "scaleLabels",
                model,
                "scales/labels.fxml",
                new ScaleLabelsController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }

    /// A label that is scanned is tried.
    @Override
    public boolean scanned(String code) {
        model().codeProperty().set(code);
        return true;
    }
}
