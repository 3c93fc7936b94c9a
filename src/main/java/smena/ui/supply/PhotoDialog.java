package smena.ui.supply;

import smena.ui.shell.UiContext;

import java.util.Optional;

/// Opens the photographs of a paper over the page.
final class PhotoDialog {
    private PhotoDialog() {}

    /// @param ask asks for a further one; empty for a booked receipt, whose photographs stay
    static void show(UiContext ui, PaperPhotos photos, Optional<Runnable> ask) {
        Optional<PhotoController.Changes> changes =
                ask.map(
                        more ->
                                new PhotoController.Changes() {
                                    @Override
                                    public void add() {
                                        more.run();
                                    }

                                    @Override
                                    public void remove(long number) {
                                        photos.remove(ui.actions(), number);
                                    }
                                });
        ui.dialogs()
                .open(
                        "supply/photo.fxml",
                        dialog -> {
                            PhotoController made =
                                    new PhotoController(
                                            photos, ui.localization(), changes, dialog::close);
                            dialog.onClosed(made::closed);
                            return made;
                        });
    }
}
