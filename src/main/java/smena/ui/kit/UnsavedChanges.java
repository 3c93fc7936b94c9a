package smena.ui.kit;

import java.util.List;

/// The guard of a page with forms: unsaved changes are not lost without asking.
public final class UnsavedChanges {
    private final Dialogs dialogs;
    private final Localization localization;
    private final List<? extends EditForm> forms;

    /// The guard of `forms`, which asks in `dialogs`.
    public UnsavedChanges(
            Dialogs dialogs, Localization localization, List<? extends EditForm> forms) {
        this.dialogs = dialogs;
        this.localization = localization;
        this.forms = List.copyOf(forms);
    }

    /// Does `leave` at once where nothing would be lost, else only once losing it is confirmed.
    public void leave(Runnable leave) {
        if (forms.stream().noneMatch(form -> form.changedProperty().get())) {
            leave.run();
            return;
        }
        dialogs.ask(
                new Message(localization, Notice.Kind.WARN)
                        .title("form.leave.title")
                        .text("form.leave.text")
                        .other("form.leave.stay")
                        .danger("form.leave.go", leave));
    }
}
