package smena.ui.customer;

import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

/// Puts [EditCustomerModel] on the screen.
public final class EditCustomerController {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_CARD = 40;
    private static final int LONGEST_TAX_ID = 20;
    private static final int LONGEST_NOTES = 200;

    private final EditCustomerModel model;
    private final Localization localization;
    private final boolean termsFirst;
    private final Runnable back;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private TextField name;
    @FXML private TextField phone;
    @FXML private TextField card;
    @FXML private TextField taxId;
    @FXML private TextField notes;
    @FXML private AmountField limit;
    @FXML private AmountField days;
    @FXML private AmountField discount;
    @FXML private ComboBox<String> priceList;
    @FXML private Notice notice;
    @FXML private Button save;

    /// @param termsFirst whether the keyboard goes to the limit
    /// @param back leaves without saving
    public EditCustomerController(
            EditCustomerModel model, Localization localization, boolean termsFirst, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.termsFirst = termsFirst;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        model.customer()
                                                .map(c -> c.name())
                                                .orElseGet(() -> f.words().get("customers.new"))));
        text(name, model.nameProperty(), LONGEST_NAME);
        text(phone, model.phoneProperty(), LONGEST_PHONE);
        text(card, model.cardProperty(), LONGEST_CARD);
        text(taxId, model.taxIdProperty(), LONGEST_TAX_ID);
        text(notes, model.notesProperty(), LONGEST_NOTES);
        limit.typedProperty().bindBidirectional(model.limitProperty());
        days.typedProperty().bindBidirectional(model.daysProperty());
        discount.typedProperty().bindBidirectional(model.discountProperty());
        priceList.setItems(model.priceLists());
        priceList.setConverter(new ListNames());
        priceList.valueProperty().bindBidirectional(model.priceListProperty());
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        save.disableProperty().bind(model.busyProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static void text(TextField field, StringProperty value, int longest) {
        MaxLength.in(field, longest);
        field.textProperty().bindBidirectional(value);
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// The keyboard goes to what is changed most likely.
    public void takeFocus() {
        TextField first = termsFirst ? limit : name;
        first.requestFocus();
        first.selectAll();
    }

    private void key(KeyEvent event) {
        if (priceList.isShowing()) {
            return;
        }
        boolean saves = event.getCode() == KeyCode.S && event.isShortcutDown();
        if (event.getCode() == KeyCode.ENTER || saves) {
            event.consume();
            save();
        }
    }

    /// The catalogue has no name of its own.
    private final class ListNames extends StringConverter<String> {
        @Override
        public String toString(@Nullable String list) {
            return list == null || list.isEmpty()
                    ? localization.words().get("customers.catalogue")
                    : list;
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
