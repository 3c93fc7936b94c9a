package smena.ui.archive;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// A page of archived papers: the list on the left, the chosen paper beside it.
///
/// @param <T> a row of the list
public final class ArchivePage<T> implements OfficePage {
    private final ArchiveModel<T> model;
    private final ArchiveController<T> controller;
    private final PageHead head;
    private final Parent view;

    /// @param titleKey the key of its title
    /// @param reading background calls for lists and drawings, separate from the writer's
    /// @param whereTo asks where to save, given a suggested file name; empty if cancelled
    ArchivePage(
            String titleKey,
            ArchiveKind<T> kind,
            UiContext ui,
            Background reading,
            Function<String, Optional<Path>> whereTo) {
        this(ui.localization().text(titleKey), kind, ui, reading, whereTo);
    }

    /// @param title what it is called
    ArchivePage(
            ObservableValue<String> title,
            ArchiveKind<T> kind,
            UiContext ui,
            Background reading,
            Function<String, Optional<Path>> whereTo) {
        Localization localization = ui.localization();
        model = new ArchiveModel<>(kind, ui, reading, whereTo);
        controller = new ArchiveController<>(model, kind, localization);
        head =
                PageHead.of(title)
                        .line(
                                localization.make(
                                        f -> {
                                            T row = model.selectedProperty().get();
                                            return row == null ? "" : kind.where(row, f);
                                        },
                                        model.selectedProperty()))
                        .action(
                                new PageAction(
                                                "savePicture",
                                                Sign.DOWNLOAD,
                                                localization.text("archive.save"),
                                                model::save)
                                        .disabledWhile(
                                                model.busyProperty()
                                                        .or(model.pictureProperty().isNull())))
                        .action(
                                new PageAction(
                                                "print",
                                                Sign.PRINTER,
                                                localization.text("z.reprint"),
                                                model::print)
                                        .key(PageKey.PRINT)
                                        .disabledWhile(
                                                model.busyProperty()
                                                        .or(model.selectedProperty().isNull())));
        view = ui.fxml().load("archive/archive.fxml", controller);
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

    ArchiveModel<T> model() {
        return model;
    }
}
