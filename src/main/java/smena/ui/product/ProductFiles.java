package smena.ui.product;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.ui.imports.ImportPage;
import smena.ui.kit.Notice;
import smena.ui.office.OfficeFrame;
import smena.ui.office.SheetFiles;
import smena.ui.shell.UiContext;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The catalogue into a file and out of one.
final class ProductFiles {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final ProductsPage.Services services;
    private final BooleanProperty writing = new SimpleBooleanProperty();

    ProductFiles(UiContext ui, OfficeFrame frame, ProductsPage.Services services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
    }

    /// Asks where to, and writes the catalogue there.
    ///
    /// @param place what stands in the window that asks
    void export(Node place) {
        SheetFiles.ask(place, "smena.xlsx", SheetFiles.tables(ui)).ifPresent(this::write);
    }

    /// Writes the catalogue into this file.
    void write(Path file) {
        ui.actions()
                .act(who -> services.export().write(Optional.of(who), file))
                .busy(writing)
                .deliver(
                        count ->
                                ui.toasts()
                                        .say(
                                                Notice.Kind.GOOD,
                                                "product.exported",
                                                count,
                                                String.valueOf(file.getFileName())));
    }

    /// Asks which file, and opens the page on which it is taken in.
    void take(Node place) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                ui.localization().words().get("import.fileKind"),
                                "*.xlsx",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.gz"));
        @Nullable File file = chooser.showOpenDialog(place.getScene().getWindow());
        if (file != null) {
            take(file.toPath());
        }
    }

    /// Opens the page on which this file is taken in.
    void take(Path file) {
        ImportPage page = new ImportPage(ui, services.imports(), services.reading(), file);
        frame.open(page);
        page.takeFocus();
    }
}
