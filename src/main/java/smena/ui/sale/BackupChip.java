package smena.ui.sale;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

import java.time.Instant;

/// The banner's chip for the newest backup: its time, or its date if it is not from today.
public final class BackupChip {
    private final Button chip;
    private final LastBackup backup;
    private final ObservableValue<Instant> now;
    private final Localization localization;

    /// @param now the current time
    public BackupChip(
            Button chip,
            LastBackup backup,
            ObservableValue<Instant> now,
            Localization localization) {
        this.chip = chip;
        this.backup = backup;
        this.now = now;
        this.localization = localization;
    }

    /// Starts following the backup.
    public void follow() {
        chip.textProperty().bind(localization.make(this::text, backup.stateProperty(), now));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(localization.make(this::tip, backup.stateProperty()));
        chip.setTooltip(tip);
        chip.accessibleTextProperty().bind(tip.textProperty());
        chip.managedProperty().bind(chip.visibleProperty());
        WhileShown.follow(chip, backup.stateProperty(), this::mark);
    }

    private String text(Formats formats) {
        return backup.stateProperty()
                .get()
                .newest()
                .map(at -> day(at, formats))
                .orElse(formats.words().get("banner.backup.none"));
    }

    private String day(Instant at, Formats formats) {
        boolean today = formats.date(at).equals(formats.date(now.getValue()));
        return today ? formats.time(at) : formats.date(at);
    }

    private String tip(Formats formats) {
        return backup.stateProperty()
                .get()
                .newest()
                .map(at -> formats.words().get("banner.backup.tip", formats.dateTime(at)))
                .orElse(formats.words().get("backup.none"));
    }

    private void mark(LastBackup.State state) {
        chip.setVisible(state.known());
        chip.getStyleClass().removeAll("warn", "bad");
        if (state.failing()) {
            chip.getStyleClass().add("bad");
        } else if (state.newest().isEmpty() || backup.isOld(state.newest().get())) {
            chip.getStyleClass().add("warn");
        }
    }
}
