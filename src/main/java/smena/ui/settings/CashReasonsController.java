package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.domain.shop.CashReasons.Act;
import smena.text.Formats;
import smena.ui.cash.CashAct;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;

import java.util.stream.Collectors;

/// Puts [CashReasonsModel] on the screen: a field for each act, the usual reasons where it is
/// empty.
public final class CashReasonsController {
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;

    private final CashReasonsModel model;
    private final Localization localization;

    @FXML private GridPane acts;
    @FXML private Notice notice;
    @FXML private Button save;

    CashReasonsController(CashReasonsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        for (CashAct act : CashAct.values()) {
            acts.add(field(act), act.ordinal() % COLUMNS, act.ordinal() / COLUMNS);
        }
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    private VBox field(CashAct act) {
        Label name = new Label();
        name.textProperty().bind(localization.text("cash." + act));
        name.getStyleClass().add("field-label");
        TextArea reasons = new TextArea();
        reasons.setId("reasons-" + act);
        reasons.setPrefRowCount(ROWS);
        reasons.promptTextProperty().bind(localization.make(f -> usual(act, f)));
        reasons.accessibleTextProperty().bind(name.textProperty());
        reasons.textProperty().bindBidirectional(model.typedProperty(Act.valueOf(act.name())));
        VBox field = new VBox(name, reasons);
        field.getStyleClass().add("field");
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static String usual(CashAct act, Formats formats) {
        return act.reasonKeys().stream()
                .map(key -> formats.words().get(key))
                .collect(Collectors.joining("\n"));
    }
}
