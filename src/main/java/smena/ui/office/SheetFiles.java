package smena.ui.office;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The files that lists are saved to: asks for their place, and says that they are there.
public final class SheetFiles {
    private SheetFiles() {}

    /// A workbook or a text file.
    public static FileChooser.ExtensionFilter[] tables(UiContext ui) {
        return new FileChooser.ExtensionFilter[] {
            new FileChooser.ExtensionFilter(
                    ui.localization().words().get("product.exportKind"), "*.xlsx"),
            new FileChooser.ExtensionFilter("CSV", "*.csv")
        };
    }

    /// Where the person wants it, with the ending of the kind they chose; empty where they think
    /// better of it.
    ///
    /// @param place what stands in the window that asks
    public static Optional<Path> ask(
            Node place, String name, FileChooser.ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(kinds);
        @Nullable File file = chooser.showSaveDialog(place.getScene().getWindow());
        FileChooser.@Nullable ExtensionFilter kind = chooser.getSelectedExtensionFilter();
        return Optional.ofNullable(file)
                .map(File::toPath)
                .map(path -> named(path, kind == null ? kinds[0] : kind));
    }

    /// A name without any ending gets that of the kind that was chosen; not every system adds it.
    public static Path named(Path file, FileChooser.ExtensionFilter kind) {
        String name = String.valueOf(file.getFileName());
        String ending = kind.getExtensions().getFirst().substring(1);
        return name.indexOf('.') < 0 ? file.resolveSibling(name + ending) : file;
    }

    /// Says that it is there.
    public static void saved(UiContext ui, Path file) {
        ui.toasts().say(Notice.Kind.GOOD, "figures.saved", String.valueOf(file.getFileName()));
    }
}
