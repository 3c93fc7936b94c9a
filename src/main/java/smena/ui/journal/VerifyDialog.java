package smena.ui.journal;

import smena.service.audit.Audit;
import smena.ui.kit.Background;
import smena.ui.shell.UiContext;

/// The verification of the books, with its progress, to be cancelled at any time.
public final class VerifyDialog {
    private VerifyDialog() {}

    /// Begins it over the page that is shown.
    public static void open(UiContext ui, Audit audit, Background slow) {
        if (ui.dialogs().anyOpenProperty().get()) {
            return;
        }
        VerifyModel model = new VerifyModel(audit, slow);
        ui.dialogs()
                .open(
                        "journal/verify.fxml",
                        dialog ->
                                new VerifyController(
                                        model,
                                        ui.localization(),
                                        dialog.onClosed(model::cancel)::close))
                .takeFocus();
        model.begin();
    }
}
