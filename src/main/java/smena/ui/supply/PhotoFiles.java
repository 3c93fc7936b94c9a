package smena.ui.supply;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.Localization;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Where photographs of a paper come from: chosen among files, or dropped on a page.
final class PhotoFiles {
    private PhotoFiles() {}

    /// Asks for some over a page; `then` is not called where none was chosen.
    static void ask(Node page, Localization localization, Consumer<List<Path>> then) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                localization.words().get("printer.pickKind"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg"));
        @Nullable List<File> chosen = chooser.showOpenMultipleDialog(page.getScene().getWindow());
        if (chosen != null) {
            then.accept(paths(chosen));
        }
    }

    /// Takes those that are dropped on a page, while nothing is being done with others.
    static void drop(Node page, ObservableBooleanValue busy, Consumer<List<Path>> then) {
        page.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles() && !busy.get()) {
                        event.acceptTransferModes(TransferMode.COPY);
                    }
                });
        page.setOnDragDropped(
                event -> {
                    then.accept(paths(event.getDragboard().getFiles()));
                    event.setDropCompleted(true);
                });
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
