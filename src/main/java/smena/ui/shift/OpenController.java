package smena.ui.shift;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import smena.domain.money.Money;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;

/// Puts [OpenModel] on the screen.
public final class OpenController {
    private final OpenModel model;
    private final Localization localization;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private Label countedTotal;
    @FXML private Label currency;
    @FXML private Button left;
    @FXML private Label difference;
    @FXML private NumberPad pad;
    @FXML private Notice notice;
    @FXML private Button open;
    @FXML private Label enterHint;
    @FXML private CountTableController tableController;

    /// @param back leaves the dialog
    public OpenController(OpenModel model, Localization localization, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.back = back;
    }

    @FXML
    private void initialize() {
        CountModel count = model.count();
        countedTotal
                .textProperty()
                .bind(
                        localization.make(
                                f -> f.money(count.totalProperty().get()), count.totalProperty()));
        currency.textProperty().bind(localization.make(Formats::currency));
        left.textProperty().bind(localization.make(this::leftText, model.leftProperty()));
        left.disableProperty().bind(model.leftProperty().isNull());
        difference
                .textProperty()
                .bind(
                        localization.make(
                                this::differenceText,
                                count.totalProperty(),
                                count.readyProperty(),
                                model.leftProperty()));
        pad.setOnKey(tableController::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        open.disableProperty().bind(count.readyProperty().not().or(model.busyProperty()));
        tableController
                .enterEndsProperty()
                .subscribe(ends -> enterHint.setText(ends ? "Enter" : "Ctrl Enter"));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
    }

    OpenModel model() {
        return model;
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void back() {
        back.run();
    }

    @FXML
    private void takeLeft() {
        model.takeLeft();
        tableController.takeFocus();
    }

    /// Gives the keyboard to the first figure.
    void takeFocus() {
        tableController.takeFocus();
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.open();
        }
    }

    private String leftText(Formats formats) {
        Money amount = model.leftProperty().get();
        String figure = amount == null ? "…" : formats.moneyWithCurrency(amount);
        return formats.words().get("open.left", figure);
    }

    private String differenceText(Formats formats) {
        Money amount = model.leftProperty().get();
        if (amount == null || amount.isZero() || !model.count().readyProperty().get()) {
            return formats.words().get("open.hint");
        }
        return Difference.of(model.count().totalProperty().get().minus(amount)).text(formats);
    }
}
