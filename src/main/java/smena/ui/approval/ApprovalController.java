package smena.ui.approval;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import smena.domain.people.Employee;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.ReasonChips;
import smena.ui.login.PersonTile;
import smena.ui.login.PinDots;

import java.util.List;

/// Puts [ApprovalModel] on the screen. Digits are the PIN's, unless the reason is being written.
public final class ApprovalController {
    private static final List<String> REASONS =
            List.of("approve.reason.mistake", "approve.reason.customer", "approve.reason.goods");

    private final ApprovalModel model;
    private final Localization localization;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private Label what;
    @FXML private FlowPane people;
    @FXML private Label nobody;
    @FXML private Label why;
    @FXML private FlowPane reasons;
    @FXML private TextField reason;
    @FXML private Label prompt;
    @FXML private HBox dots;
    @FXML private Notice notice;
    @FXML private NumberPad pad;
    @FXML private Button approve;

    /// @param back leaves without a yes
    public ApprovalController(ApprovalModel model, Localization localization, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.back = back;
    }

    @FXML
    private void initialize() {
        what.textProperty().bind(localization.make(this::whatText));
        model.approvers().addListener((ListChangeListener<Employee>) _ -> showPeople());
        model.chosenProperty().subscribe(_ -> markChosen());
        nobody.visibleProperty()
                .bind(model.loadedProperty().and(Bindings.isEmpty(model.approvers())));
        nobody.managedProperty().bind(nobody.visibleProperty());
        ReasonChips.fill(reasons, REASONS, reason, localization);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        for (Node node : List.of(why, reasons, reason)) {
            node.setVisible(model.ask().right().asksWhy());
            node.setManaged(node.isVisible());
        }
        prompt.textProperty().bind(localization.make(this::promptText, model.chosenProperty()));
        PinDots.follow(dots, model.typedProperty());
        dots.accessibleTextProperty().bind(localization.text("login.typed", model.typedProperty()));
        pad.setOnKey(this::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        approve.disableProperty().bind(model.busyProperty().or(model.chosenProperty().isNull()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        prompt.visibleProperty().bind(notice.visibleProperty().not());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        showPeople();
    }

    @FXML
    private void approve() {
        model.approve();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// Gives the keyboard to the PIN.
    void takeFocus() {
        dots.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.approve();
        } else if (!(event.getTarget() instanceof TextInputControl) && !event.isShortcutDown()) {
            pinKey(event);
        }
    }

    private void pinKey(KeyEvent event) {
        if (event.getCode().isDigitKey()) {
            String name = event.getCode().getName();
            model.digit(name.charAt(name.length() - 1));
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.takeBack(1);
            event.consume();
        }
    }

    private void padKey(String key) {
        if (key.equals(NumberPad.BACKSPACE)) {
            model.takeBack(1);
        } else {
            model.digit(key.charAt(0));
        }
    }

    private void showPeople() {
        people.getChildren().setAll(model.approvers().stream().map(this::tile).toList());
        markChosen();
    }

    private PersonTile tile(Employee person) {
        PersonTile tile = new PersonTile(person, localization.text("role." + person.role()));
        tile.setFocusTraversable(false);
        tile.setOnAction(
                _ -> {
                    model.choose(person);
                    markChosen();
                    takeFocus();
                });
        return tile;
    }

    private void markChosen() {
        for (Node node : people.getChildren()) {
            PersonTile tile = (PersonTile) node;
            tile.setSelected(tile.person().equals(model.chosenProperty().get()));
        }
    }

    private String whatText(Formats formats) {
        String act = formats.words().get("approve.act." + model.ask().right());
        String text = formats.words().get("approve.what", model.asker().name(), act);
        return model.ask().amount().isZero()
                ? text
                : text + " · " + formats.moneyWithCurrency(model.ask().amount());
    }

    private String promptText(Formats formats) {
        Employee person = model.chosenProperty().get();
        return person == null
                ? ""
                : formats.words().get("login.enterPin", person.name().strip().split("\\s+")[0]);
    }
}
