package smena.ui.supply;

import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.LongConsumer;

/// Opens the photographs of a paper over the page.
final class PhotoDialog {
    private PhotoDialog() {}

    /// Those of a draft.
    ///
    /// @param ask asks for a further one
    static void ofDraft(UiContext ui, PaperPhotos photos, Runnable ask) {
        show(ui, photos, ask, Optional.of(number -> photos.remove(ui.actions(), number)));
    }

    /// Those of a booked receipt, which stay.
    ///
    /// @param ask asks for a further one
    static void ofBooked(UiContext ui, PaperPhotos photos, Runnable ask) {
        show(ui, photos, ask, Optional.empty());
    }

    private static void show(
            UiContext ui, PaperPhotos photos, Runnable ask, Optional<LongConsumer> remove) {
        ui.dialogs()
                .open(
                        "supply/photo.fxml",
                        dialog -> {
                            PhotoController made =
                                    new PhotoController(
                                            photos, ui.localization(), ask, remove, dialog::close);
                            dialog.onClosed(made::closed);
                            return made;
                        });
    }
}
