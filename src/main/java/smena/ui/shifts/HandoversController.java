package smena.ui.shifts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.money.Money;
import smena.domain.shift.HandoverRecord;
import smena.text.Formats;
import smena.text.HandoverSentences;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Function;

/// The handovers of a shift: from whom to whom, what was counted and what should have been there.
public final class HandoversController {
    private final List<HandoverRecord> handed;
    private final Localization localization;
    private final Runnable back;

    @FXML private VBox records;
    @FXML private Button close;

    /// @param back leaves it
    HandoversController(List<HandoverRecord> handed, Localization localization, Runnable back) {
        this.handed = handed;
        this.localization = localization;
        this.back = back;
    }

    /// Shows them over the page, unless something lies over it or there are none.
    public static void show(UiContext ui, List<HandoverRecord> handed) {
        if (!handed.isEmpty() && !ui.dialogs().anyOpenProperty().get()) {
            ui.dialogs()
                    .open(
                            "shifts/handovers.fxml",
                            dialog ->
                                    new HandoversController(
                                            handed, ui.localization(), dialog::close))
                    .takeFocus();
        }
    }

    @FXML
    private void initialize() {
        handed.forEach(one -> records.getChildren().add(record(one)));
    }

    /// The button that leaves it gets the keyboard.
    void takeFocus() {
        close.requestFocus();
    }

    @FXML
    private void back() {
        back.run();
    }

    private VBox record(HandoverRecord one) {
        Label who = label(f -> new HandoverSentences(f).who(one), "strong");
        who.setWrapText(true);
        who.setMinHeight(Region.USE_PREF_SIZE);
        Label counts = label(f -> new HandoverSentences(f).counts(one), "small", "muted");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        VBox record =
                new VBox(
                        line(who, label(f -> f.time(one.at(), one.offsetSeconds()), "muted")),
                        money("close.expected", one.expected()),
                        money("close.counted", one.counted()),
                        line(
                                label(f -> f.words().get("handed.difference")),
                                label(
                                        f -> new HandoverSentences(f).difference(one),
                                        "strong",
                                        ShiftLines.style(one.difference()))),
                        counts);
        record.getStyleClass().add("cause");
        record.setSpacing(4);
        return record;
    }

    private HBox money(String key, Money amount) {
        return line(label(f -> f.words().get(key)), label(f -> f.money(amount), "figure"));
    }

    private Label label(Function<Formats, String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(localization.make(text));
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static HBox line(Label left, Label right) {
        left.setMinWidth(0);
        left.setMaxWidth(Double.MAX_VALUE);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        return new HBox(12, left, right);
    }
}
