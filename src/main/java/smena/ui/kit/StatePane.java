package smena.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.text.Problems;

import java.util.function.Supplier;

/// The content of a page, or what stands in its place: nothing there yet, nothing found, failed,
/// still being read. What was there before stays readable while it is read anew and after a
/// failure.
public final class StatePane extends StackPane {
    private static final long QUIET_MILLIS = 300;
    private static final long PATIENT_MILLIS = 2_000;
    private static final double SIGN_SIZE = 48;

    private final Localization localization;
    private final Node content;
    private final Delays delays;
    private final VBox trouble = new VBox(12);
    private final BusyBars bars;
    private final Button cancel = new Button();
    private Sign emptySign = Sign.INFO;
    private String emptyKey = "kit.empty";
    private @Nullable Button emptyButton;
    private Supplier<String> nothingFound = () -> "kit.nothingFound";
    private Runnable reset = () -> {};
    private Runnable retry = () -> {};
    private boolean filled;
    private Runnable stopQuiet = () -> {};
    private Runnable stopPatient = () -> {};

    /// @param content what is shown once it is there
    /// @param rowHeight the height of its rows in pixels
    public StatePane(Localization localization, Node content, double rowHeight) {
        this(localization, content, rowHeight, Delays.REAL);
    }

    StatePane(Localization localization, Node content, double rowHeight, Delays delays) {
        this.localization = localization;
        this.content = content;
        this.delays = delays;
        bars = new BusyBars(rowHeight);
        trouble.setAlignment(Pos.CENTER);
        trouble.setPickOnBounds(false);
        trouble.getStyleClass().add("state");
        cancel.setId("cancelReading");
        cancel.textProperty().bind(localization.text("common.cancel"));
        StackPane.setAlignment(cancel, Pos.BOTTOM_CENTER);
        cancel.setTranslateY(-24);
        getStyleClass().add("state-pane");
        setMinSize(0, 0);
        getChildren().addAll(content, bars, trouble, cancel);
        show(new LoadState.Ready());
        filled = false;
    }

    /// What stands there while there is nothing of the kind.
    ///
    /// @param key the key of the sentence
    public StatePane whenEmpty(Sign sign, String key) {
        emptySign = sign;
        emptyKey = key;
        return this;
    }

    /// The one button of the empty state, such as one that adds the first item.
    public StatePane emptyButton(String id, String key, Runnable action) {
        emptyButton = button(id, key, action);
        emptyButton.getStyleClass().add("primary");
        return this;
    }

    /// What stands there where nothing fits a search or a filter, for what is filtered now.
    ///
    /// @param key the key of a sentence that gets the words of the filter
    public StatePane whenNothingFound(Supplier<String> key) {
        nothingFound = key;
        return this;
    }

    /// What clears the search or the filter.
    public StatePane onReset(Runnable action) {
        reset = action;
        return this;
    }

    /// What reads it once more.
    public StatePane onRetry(Runnable action) {
        retry = action;
        return this;
    }

    /// What cancels reading.
    public StatePane onCancel(Runnable action) {
        cancel.setOnAction(_ -> action.run());
        return this;
    }

    /// Keeps it in step with `state`.
    public StatePane follow(ObservableValue<LoadState> state) {
        state.subscribe(this::show);
        return this;
    }

    private void show(LoadState state) {
        stopQuiet.run();
        stopPatient.run();
        bars.setVisible(false);
        cancel.setVisible(false);
        switch (state) {
            case LoadState.Ready _ -> {
                filled = true;
                shown(true);
            }
            case LoadState.Busy _ -> busy();
            case LoadState.Empty _ -> {
                filled = false;
                shown(false, sign(emptySign), sentence(emptyKey), emptyButton);
            }
            case LoadState.NothingFound found -> {
                filled = false;
                shown(
                        false,
                        sign(Sign.SEARCH),
                        sentence(nothingFound.get(), whole(found.words())),
                        button("reset", "kit.reset", reset));
            }
            case LoadState.Failed failed ->
                    shown(filled, failure(failed), button("retry", "common.retry", retry));
        }
    }

    /// A number stays in one piece: `99 999` is no ninety-nine at the end of a line.
    private static String whole(String words) {
        return words.replaceAll("(?<=\\d) (?=\\d)", "\u00A0");
    }

    /// No placeholder bars at first: most reads end before anybody would notice.
    private void busy() {
        trouble.setVisible(false);
        content.setVisible(filled);
        stopQuiet = delays.after(QUIET_MILLIS, () -> bars.setVisible(!filled));
        stopPatient =
                delays.after(PATIENT_MILLIS, () -> cancel.setVisible(cancel.getOnAction() != null));
    }

    private void shown(boolean withContent, @Nullable Node... instead) {
        content.setVisible(withContent);
        trouble.getChildren().clear();
        for (Node node : instead) {
            if (node != null) {
                trouble.getChildren().add(node);
            }
        }
        trouble.setVisible(!trouble.getChildren().isEmpty());
        trouble.setAlignment(withContent ? Pos.TOP_CENTER : Pos.CENTER);
    }

    private Node failure(LoadState.Failed failed) {
        Notice notice = new Notice(Notice.Kind.BAD);
        notice.textProperty().bind(localization.make(f -> new Problems(f).sentence(failed.why())));
        notice.setMaxWidth(640);
        return notice;
    }

    private static Node sign(Sign sign) {
        Icon icon = new Icon(sign, SIGN_SIZE);
        icon.getStyleClass().add("muted");
        return icon;
    }

    private Label sentence(String key, Object... arguments) {
        Label label = new Label();
        label.textProperty().bind(localization.text(key, arguments));
        label.getStyleClass().addAll("title", "state-sentence");
        label.setWrapText(true);
        label.setMaxWidth(420);
        return label;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(localization.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
