package smena.ui.journal;

import smena.service.audit.Audit;
import smena.ui.kit.Background;
import smena.ui.shell.UiContext;

/// The verification of the books, with its progress, to be cancelled at any time.
public final class VerifyDialog {
    private VerifyDialog() {}

    /// Begins it over the page that is shown.
    public static void open(UiContext ui, Audit audit, Background slow) {
        open(ui, new VerifyModel(audit::verify, slow), 0);
    }

    /// Begins that of one shift over the page that is shown.
    public static void ofShift(UiContext ui, Audit audit, Background slow, long shift) {
        open(ui, new VerifyModel(watch -> audit.verifyShift(shift, watch), slow), shift);
    }

    private static void open(UiContext ui, VerifyModel model, long shift) {
        if (ui.dialogs().anyOpenProperty().get()) {
            return;
        }
        ui.dialogs()
                .open(
                        "journal/verify.fxml",
                        dialog ->
                                new VerifyController(
                                        model,
                                        ui.localization(),
                                        shift,
                                        dialog.onClosed(model::cancel)::close))
                .takeFocus();
        model.begin();
    }
}
