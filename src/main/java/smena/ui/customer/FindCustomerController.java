package smena.ui.customer;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import smena.domain.customer.Customer;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowTap;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts [FindCustomerModel] on the screen.
public final class FindCustomerController {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_CARD = 40;

    private final FindCustomerModel model;
    private final Localization localization;
    private final boolean anybody;
    private final Optional<Consumer<Customer>> repaid;
    private final Runnable back;

    @FXML private VBox root;
    @FXML private TextField search;
    @FXML private ListView<Customer> found;
    @FXML private Node nobody;
    @FXML private VBox adding;
    @FXML private TextField name;
    @FXML private TextField phone;
    @FXML private TextField card;
    @FXML private Notice notice;
    @FXML private Button remove;
    @FXML private Button add;
    @FXML private Button choose;
    @FXML private Button repay;

    /// @param anybody whether the basket has a customer now
    /// @param repaid takes a repayment of a customer; empty where none is taken
    /// @param back leaves it as it is
    public FindCustomerController(
            FindCustomerModel model,
            Localization localization,
            boolean anybody,
            Optional<Consumer<Customer>> repaid,
            Runnable back) {
        this.model = model;
        this.localization = localization;
        this.anybody = anybody;
        this.repaid = repaid;
        this.back = back;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        MaxLength.in(search, LONGEST_NAME);
        MaxLength.in(name, LONGEST_NAME);
        MaxLength.in(phone, LONGEST_PHONE);
        MaxLength.in(card, LONGEST_CARD);
        found.setCellFactory(_ -> new CustomerCell(localization, model::today, () -> {}));
        found.setFixedCellSize(CustomerCell.HEIGHT);
        found.setItems(model.found());
        found.setFocusTraversable(false);
        RowTap.on(found, _ -> choose());
        model.found().subscribe(this::show);
        remove.setVisible(anybody);
        remove.setManaged(anybody);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        choose.disableProperty()
                .bind(
                        found.getSelectionModel()
                                .selectedItemProperty()
                                .isNull()
                                .or(model.busyProperty())
                                .or(adding.visibleProperty()));
        repay.disableProperty()
                .bind(
                        found.getSelectionModel()
                                .selectedItemProperty()
                                .map(c -> !c.account().balance().isPositive())
                                .orElse(true));
        adding.setVisible(false);
        repay.visibleProperty()
                .bind(adding.visibleProperty().not().map(shown -> shown && repaid.isPresent()));
        choose.visibleProperty().bind(adding.visibleProperty().not());
        for (Button ofThose : List.of(repay, choose)) {
            ofThose.managedProperty().bind(ofThose.visibleProperty());
        }
        adding.managedProperty().bind(adding.visibleProperty());
        found.visibleProperty().bind(adding.visibleProperty().not());
        found.managedProperty().bind(found.visibleProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private void show() {
        boolean none = model.found().isEmpty();
        nobody.setVisible(none && !adding.isVisible());
        if (!none) {
            found.getSelectionModel().select(0);
        }
    }

    @FXML
    private void choose() {
        Customer customer = found.getSelectionModel().getSelectedItem();
        if (customer != null && !model.busyProperty().get()) {
            model.choose(Optional.of(customer));
        }
    }

    /// Takes a repayment of the selected customer; the basket stays as it is.
    @FXML
    private void repay() {
        Customer customer = found.getSelectionModel().getSelectedItem();
        if (customer != null && !repay.isDisabled()) {
            repaid.ifPresent(taker -> taker.accept(customer));
        }
    }

    @FXML
    private void remove() {
        model.choose(Optional.empty());
    }

    /// Shows the fields of somebody new; a second press adds them.
    @FXML
    private void add() {
        if (adding.isVisible()) {
            model.add(name.getText(), phone.getText(), card.getText());
            return;
        }
        name.setText(model.newName());
        phone.setText(model.newPhone());
        card.setText(model.newCard());
        adding.setVisible(true);
        add.getStyleClass().add("primary");
        show();
        (name.getText().isEmpty() ? name : phone).requestFocus();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// Gives the keyboard to the search.
    public void takeFocus() {
        search.requestFocus();
    }

    /// A code was scanned while it is open: a customer's card, or the card of somebody new.
    void scanned(String code) {
        if (adding.isVisible()) {
            card.setText(code);
        } else {
            model.scanned(code);
        }
    }

    private void key(KeyEvent event) {
        if (take(event.getCode())) {
            event.consume();
        }
    }

    private boolean take(KeyCode code) {
        if (adding.isVisible()) {
            if (code == KeyCode.ENTER) {
                add();
                return true;
            }
            return false;
        }
        switch (code) {
            case UP -> found.getSelectionModel().selectPrevious();
            case DOWN -> found.getSelectionModel().selectNext();
            case ENTER ->
                    model.enter(Optional.ofNullable(found.getSelectionModel().getSelectedItem()));
            case F8 -> {
                if (!model.isSearching()) {
                    repay();
                }
            }
            default -> {
                return false;
            }
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        return true;
    }
}
