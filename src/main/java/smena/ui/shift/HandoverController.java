package smena.ui.shift;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Employee;
import smena.domain.people.Pin;
import smena.domain.shift.HandoverFacts;
import smena.domain.shift.Shift;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.pin.PinEntry;
import smena.ui.pin.PinEntryModel;

import java.util.List;

/// The frame of the handover: its title and steps, the count, and the two PINs at the side. What
/// goes along has a controller of its own.
public final class HandoverController {
    private static final List<String> STEPS =
            List.of("handover.step.count", "handover.step.giver", "handover.step.taker");

    private final HandoverModel model;
    private final Localization localization;
    private final Runnable leave;

    @FXML private Label stays;
    @FXML private HBox steps;
    @FXML private Label loading;
    @FXML private VBox blocked;
    @FXML private Notice blockedBy;
    @FXML private Notice notice;
    @FXML private HBox count;
    @FXML private CountTableController tableController;
    @FXML private Label countedTotal;
    @FXML private NumberPad countPad;
    @FXML private Button next;
    @FXML private Label enterHint;
    @FXML private HBox hand;
    @FXML private PinEntry giverPin;
    @FXML private PinEntry takerPin;
    @FXML private Label note;
    @FXML private Button confirm;

    /// @param leave goes back to the till with everything as it was
    public HandoverController(HandoverModel model, Localization localization, Runnable leave) {
        this.model = model;
        this.localization = localization;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        stays.textProperty().bind(localization.make(this::staysText, model.shiftProperty()));
        CountModel counted = model.count();
        countedTotal
                .textProperty()
                .bind(
                        localization.make(
                                f -> f.money(counted.totalProperty().get()),
                                counted.totalProperty()));
        countPad.setOnKey(tableController::padKey);
        countPad.backspaceTextProperty().bind(localization.text("common.erase"));
        next.disableProperty().bind(counted.readyProperty().not().or(model.busyProperty()));
        tableController
                .enterEndsProperty()
                .subscribe(ends -> enterHint.setText(ends ? "Enter" : "Ctrl Enter"));
        follow(giverPin, model.giverPin(), "handover.iGive");
        follow(takerPin, model.takerPin(), "handover.iTake");
        note.textProperty()
                .bind(localization.make(this::noteText, model.takerPin().chosenProperty()));
        model.stepProperty().subscribe(this::showStep);
        model.problemProperty().subscribe(this::showProblem);
    }

    private void follow(PinEntry entry, PinEntryModel pin, String sentence) {
        entry.follow(pin, localization);
        entry.confirming(
                localization.make(
                        f -> confirms(f, pin, sentence),
                        model.factsProperty(),
                        pin.chosenProperty()));
    }

    private String confirms(Formats formats, PinEntryModel pin, String key) {
        HandoverFacts facts = model.factsProperty().get();
        return facts == null || pin.chosenProperty().get() == null
                ? ""
                : formats.words().get(key, formats.moneyWithCurrency(facts.counted()));
    }

    private String staysText(Formats formats) {
        Shift shift = model.shiftProperty().get();
        return shift == null ? "" : formats.words().get("handover.stays", shift.id());
    }

    private String noteText(Formats formats) {
        Employee taker = model.takerPin().chosenProperty().get();
        return taker == null
                ? formats.words().get("handover.noZ")
                : formats.words().get("handover.note", taker.name());
    }

    @FXML
    private void leave() {
        leave.run();
    }

    @FXML
    private void retry() {
        model.load();
    }

    @FXML
    private void next() {
        model.counted();
    }

    @FXML
    private void confirm() {
        model.enter();
    }

    /// A key outside the count: digits of the PIN, Enter to submit it, and the arrows to choose who
    /// takes the drawer.
    boolean key(KeyCode code) {
        if (!hand.isVisible()) {
            return false;
        }
        if (code == KeyCode.ENTER) {
            model.enter();
            return true;
        }
        boolean arrow = code == KeyCode.LEFT || code == KeyCode.RIGHT;
        if (arrow && takerPin.isVisible() && !model.takerPin().busyProperty().get()) {
            model.takerPin().step(code == KeyCode.LEFT ? -1 : 1);
            return true;
        }
        return pin().type(code);
    }

    /// The last `keys` were the beginning of a scan.
    void scanBegan(int keys) {
        if (hand.isVisible()) {
            entered().scanBegan(keys);
        }
    }

    private PinEntry pin() {
        return takerPin.isVisible() ? takerPin : giverPin;
    }

    private PinEntryModel entered() {
        return takerPin.isVisible() ? model.takerPin() : model.giverPin();
    }

    private void showStep(HandoverStep step) {
        boolean taking = step == HandoverStep.TAKER;
        boolean handing = taking || step == HandoverStep.GIVER;
        loading.setVisible(step == HandoverStep.LOADING);
        blocked.setVisible(step == HandoverStep.BLOCKED);
        count.setVisible(step == HandoverStep.COUNT);
        hand.setVisible(handing);
        show(giverPin, !taking);
        show(takerPin, taking);
        confirm.textProperty().bind(localization.text(taking ? "handover.take" : "handover.give"));
        PinEntryModel pin = taking ? model.takerPin() : model.giverPin();
        confirm.disableProperty()
                .bind(pin.busyProperty().or(pin.typedProperty().lessThan(Pin.SHORTEST)));
        StepRow.fill(steps, STEPS, step.place(), localization);
        if (step == HandoverStep.COUNT) {
            tableController.takeFocus();
        } else if (handing) {
            hand.requestFocus();
        }
        showProblem(model.problemProperty().get());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showProblem(@Nullable Problem problem) {
        boolean atBlock = model.stepProperty().get() == HandoverStep.BLOCKED;
        notice.setVisible(problem != null && !atBlock);
        blockedBy.setVisible(problem != null && atBlock);
        if (problem != null) {
            var sentence = localization.make(f -> new Problems(f).sentence(problem));
            notice.textProperty().bind(sentence);
            blockedBy.textProperty().bind(sentence);
        }
    }
}
