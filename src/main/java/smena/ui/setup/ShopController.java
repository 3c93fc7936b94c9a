package smena.ui.setup;

import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import smena.domain.money.TaxRate;
import smena.domain.people.Pin;
import smena.service.shop.UsualTaxRates;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.setup.ShopForm.Field;

import java.util.EnumMap;
import java.util.Map;

/// The form of one's own shop.
public final class ShopController {
    private static final int TAX_ID_DIGITS = 9;

    private final SetupModel model;
    private final Localization localization;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);

    @FXML private TextField name;
    @FXML private TextField address;
    @FXML private TextField taxId;
    @FXML private HBox rates;
    @FXML private TextField managerName;
    @FXML private PasswordField pin;
    @FXML private PasswordField pinAgain;
    @FXML private Button back;
    @FXML private Button create;

    ShopController(SetupModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        DigitsOnly.in(taxId, TAX_ID_DIGITS);
        DigitsOnly.in(pin, Pin.LONGEST);
        DigitsOnly.in(pinAgain, Pin.LONGEST);
        fields.put(Field.NAME, name);
        fields.put(Field.ADDRESS, address);
        fields.put(Field.TAX_ID, taxId);
        fields.put(Field.MANAGER_NAME, managerName);
        fields.put(Field.PIN, pin);
        fields.put(Field.PIN_AGAIN, pinAgain);
        fields.forEach(this::join);
        UsualTaxRates.ALL.forEach(rate -> rates.getChildren().add(chip(rate)));
        back.disableProperty().bind(model.busyProperty());
        create.disableProperty().bind(model.busyProperty());
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void create() {
        model.create();
        fields.entrySet().stream()
                .filter(entry -> model.form().wrong().contains(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> entry.getValue().requestFocus());
    }

    void takeFocus() {
        name.requestFocus();
    }

    /// Joins a field to the form and puts the sentence about what is wrong below it.
    private void join(Field field, TextField control) {
        control.textProperty().bindBidirectional(model.form().text(field));
        Label wrong = new Label();
        wrong.textProperty().bind(localization.text(field.wrongKey()));
        wrong.getStyleClass().addAll("small", "bad");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.visibleProperty());
        VBox box = (VBox) control.getParent();
        box.getChildren().add(box.getChildren().indexOf(control) + 1, wrong);
        SetChangeListener<Field> mark = _ -> mark(field, control, wrong);
        model.form().wrong().addListener(mark);
        mark(field, control, wrong);
    }

    private void mark(Field field, TextField control, Label sentence) {
        boolean wrong = model.form().wrong().contains(field);
        sentence.setVisible(wrong);
        control.getStyleClass().remove("wrong");
        if (wrong) {
            control.getStyleClass().add("wrong");
        }
    }

    private ToggleButton chip(TaxRate rate) {
        ToggleButton chip = new ToggleButton();
        chip.textProperty().bind(localization.text("setup.vat." + rate.kind()));
        chip.getStyleClass().add("chip");
        chip.setOnAction(
                _ -> {
                    model.form().rateProperty().set(rate);
                    chip.setSelected(true);
                });
        model.form().rateProperty().subscribe(chosen -> chip.setSelected(chosen.equals(rate)));
        return chip;
    }
}
