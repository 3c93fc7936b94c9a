package smena.ui.imports;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;

import smena.service.catalog.CatalogImport;
import smena.service.imports.UpdateFilter;
import smena.text.FieldWords;
import smena.text.Formats;
import smena.ui.kit.Background;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.stream.Collectors;

/// The import of one file of products: what it has, what would go in, and how it goes in.
public final class ImportPage implements OfficePage {
    private final ImportModel model;
    private final ImportController controller;
    private final PageHead head;
    private final Parent view;

    /// @param working background calls that may take long and hold up nothing else
    public ImportPage(UiContext ui, CatalogImport imports, Background working, Path file) {
        ApprovedActions actions =
                new ApprovedActions(working, ui.session()::actor, ui.approvals(), ui.toasts());
        ImportModel.Words words =
                new ImportModel.Words(
                        ui.localization().words().get("cli.import.otherShelf"),
                        change -> told(change, ui.localization().formats()));
        model = new ImportModel(imports, actions, words, file);
        controller = new ImportController(model, ui.localization());
        head =
                PageHead.of(ui.localization().text("import.title"))
                        .line(new SimpleStringProperty(String.valueOf(file.getFileName())));
        view = ui.fxml().load("imports/import.fxml", controller);
    }

    private static String told(UpdateFilter.Change change, Formats formats) {
        FieldWords words = new FieldWords(formats);
        return change.before().name()
                + ": "
                + change.fields().stream()
                        .map(f -> words.change(f, f.of(change.before()), f.of(change.after())))
                        .collect(Collectors.joining("; "));
    }

    ImportModel model() {
        return model;
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
    public void takeFocus() {
        controller.takeFocus();
    }
}
