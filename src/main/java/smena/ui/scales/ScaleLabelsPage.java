package smena.ui.scales;

import javafx.scene.Parent;

import smena.service.catalog.ScaleLabels;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// The page of the labels that scales print.
public final class ScaleLabelsPage implements OfficePage {
    private final ScaleLabelsModel model;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    public ScaleLabelsPage(UiContext ui, ScaleLabels labels) {
        model = new ScaleLabelsModel(labels, ui.actions());
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings.scaleLabels"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "scales/labels.fxml",
                                new ScaleLabelsController(model, ui.localization()));
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

    /// A label that is scanned is tried.
    @Override
    public boolean scanned(String code) {
        model.codeProperty().set(code);
        return true;
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }

    ScaleLabelsModel model() {
        return model;
    }
}
