package smena.ui.customer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.customer.AccountEntry;
import smena.domain.customer.Ageing;
import smena.domain.customer.Customer;
import smena.domain.customer.DebtFilter;
import smena.domain.customer.Phone;
import smena.domain.money.Money;
import smena.text.Formats;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.LetterTile;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Puts [CustomersModel] on the screen.
public final class CustomersController {
    private static final double FACE = 48;

    /// Less room than this, and the list is narrower.
    private static final double LITTLE = 1100;
    private static final int LONGEST_QUERY = 80;

    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final CustomersModel model;
    private final CustomerActs acts;
    private final Localization localization;
    private final ListView<Customer> rows = new ListView<>();
    private final ListView<AccountEntry> entries = new ListView<>();

    @FXML private Region root;
    @FXML private TextField search;
    @FXML private ChipRow chips;
    @FXML private HBox ageingCard;
    @FXML private VBox totals;
    @FXML private VBox ages;
    @FXML private Label takenHead;
    @FXML private Label paidHead;
    @FXML private Label amountHead;
    @FXML private StackPane listPlace;
    @FXML private Label totalWord;
    @FXML private Label total;
    @FXML private AgeingBar ageing;
    @FXML private Label notDue;
    @FXML private Label month;
    @FXML private Label twoMonths;
    @FXML private Label older;
    @FXML private Region person;
    @FXML private StackPane face;
    @FXML private Label personName;
    @FXML private Label about;
    @FXML private Label debt;
    @FXML private Label ofIt;
    @FXML private Label limit;
    @FXML private Label room;
    @FXML private Label due;
    @FXML private Label dueWords;
    @FXML private StackPane ledgerPlace;
    @FXML private Button repay;
    @FXML private Button remind;
    @FXML private Button more;
    @FXML private Node choose;

    CustomersController(CustomersModel model, CustomerActs acts, Localization localization) {
        this.model = model;
        this.acts = acts;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        root.widthProperty().subscribe(now -> narrow(now.doubleValue()));
        narrow.subscribe(now -> narrow(now));
        for (Label head : new Label[] {takenHead, paidHead}) {
            head.visibleProperty().bind(narrow.not());
            head.managedProperty().bind(narrow.not());
        }
        amountHead.visibleProperty().bind(narrow);
        amountHead.managedProperty().bind(narrow);
        search.textProperty().bindBidirectional(model.queryProperty());
        MaxLength.in(search, LONGEST_QUERY);
        chips.show(localization, Arrays.stream(DebtFilter.values()).map(this::chip).toList());
        list();
        ledger();
        book();
        person();
        repay.disableProperty()
                .bind(
                        model.busyProperty()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> !owes(), model.selectedProperty())));
        remind.disableProperty().bind(repay.disableProperty());
    }

    private void narrow(double width) {
        narrow.set(width > 0 && width < LITTLE);
    }

    /// Where there is little room what is owed stands above the bar of ages, and what was taken
    /// and paid share a column.
    private void narrow(boolean now) {
        root.getStyleClass().remove("narrow");
        if (now) {
            root.getStyleClass().add("narrow");
            ageingCard.getChildren().remove(totals);
            ages.getChildren().addFirst(totals);
        } else if (ages.getChildren().remove(totals)) {
            ageingCard.getChildren().addFirst(totals);
        }
    }

    private boolean owes() {
        Customer now = model.selectedProperty().get();
        return now != null && now.account().balance().isPositive();
    }

    private ToggleButton chip(DebtFilter each) {
        ToggleButton chip =
                Chips.one(
                        each,
                        model.filterProperty(),
                        localization.text("customers.filter." + each));
        Label count = new Label();
        count.getStyleClass().add("chip-count");
        count.textProperty().bind(localization.make(f -> count(each, f), model.bookProperty()));
        chip.setGraphic(count);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setGraphicTextGap(8);
        chip.setId("filter-" + each);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private String count(DebtFilter each, Formats formats) {
        return formats.number(model.bookProperty().get().counts().getOrDefault(each, 0));
    }

    private void list() {
        rows.setId("rows");
        rows.setFixedCellSize(CustomerCell.HEIGHT);
        rows.setItems(model.list().items());
        rows.setCellFactory(_ -> new CustomerCell(localization, model::today, model.list()::more));
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        now -> {
                            if (now != null && isReady()) {
                                model.selectedProperty().set(now);
                            }
                        });
        model.selectedProperty().subscribe(_ -> select());
        model.list().stateProperty().subscribe(_ -> select());
        StatePane list =
                new StatePane(localization, rows, CustomerCell.HEIGHT)
                        .whenEmpty(Sign.PEOPLE, "customers.empty")
                        .emptyButton("first", "customers.addFirst", acts::add)
                        .onReset(() -> model.queryProperty().set(""))
                        .onRetry(model::load)
                        .onCancel(model.list()::cancel)
                        .follow(model.list().stateProperty());
        Corners.ofCard(list);
        listPlace.getChildren().setAll(list);
    }

    private void ledger() {
        entries.setId("ledger");
        entries.setFixedCellSize(LedgerCell.HEIGHT);
        entries.setItems(model.ledger().items());
        entries.setCellFactory(_ -> new LedgerCell(localization, narrow, model.ledger()::more));
        RowTap.on(entries, acts::open);
        ledgerPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, entries, LedgerCell.HEIGHT)
                                .whenEmpty(Sign.RECEIPT, "customers.noEntries")
                                .onRetry(model::load)
                                .onCancel(model.ledger()::cancel)
                                .follow(model.ledger().stateProperty()));
    }

    private void book() {
        ReadOnlyObjectProperty<CustomersModel.Book> book = model.bookProperty();
        book.subscribe(
                now -> {
                    ageing.show(now.ageing());
                    rows.refresh();
                });
        totalWord
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .count(
                                                        "customers.total",
                                                        book.get().ageing().debtors()),
                                book));
        total.textProperty().bind(age(Ageing::total));
        notDue.textProperty().bind(age(Ageing::notDue));
        month.textProperty().bind(age(Ageing::month));
        twoMonths.textProperty().bind(age(Ageing::twoMonths));
        older.textProperty().bind(age(Ageing::older));
    }

    private ObservableValue<String> age(Function<Ageing, Money> what) {
        return localization.make(
                f -> f.money(what.apply(model.bookProperty().get().ageing())),
                model.bookProperty());
    }

    private void person() {
        person.visibleProperty().bind(model.selectedProperty().isNotNull());
        choose.visibleProperty().bind(person.visibleProperty().not());
        model.selectedProperty()
                .subscribe(
                        now -> {
                            face.getChildren().clear();
                            if (now != null) {
                                face.getChildren()
                                        .add(LetterTile.person(now.name(), FACE, now.id()));
                            }
                        });
        personName.textProperty().bind(of((c, _) -> c.name()));
        about.textProperty().bind(of(CustomersController::about));
        debt.textProperty().bind(of((c, f) -> f.money(c.account().balance())));
        limit.textProperty().bind(of((c, f) -> f.money(c.facts().terms().limit())));
        room.textProperty()
                .bind(
                        of(
                                (c, f) ->
                                        f.words()
                                                .get(
                                                        "customers.room",
                                                        f.money(
                                                                c.account()
                                                                        .room(
                                                                                c.facts()
                                                                                        .terms()
                                                                                        .limit())))));
        ofIt.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        model.ownProperty().get().overdue().isPositive()
                                                ? f.words()
                                                        .get(
                                                                "customers.ofItOverdue",
                                                                f.money(
                                                                        model.ownProperty()
                                                                                .get()
                                                                                .overdue()))
                                                : "",
                                model.ownProperty()));
        due.textProperty().bind(of((c, f) -> c.account().due().map(f::day).orElse("–")));
        dueWords.textProperty().bind(of((c, f) -> words(c, f)));
        model.selectedProperty().subscribe(this::colour);
        model.bookProperty().subscribe(_ -> colour(model.selectedProperty().get()));
    }

    private String words(Customer customer, Formats formats) {
        LocalDate today = model.today();
        boolean said = customer.account().due().filter(day -> !day.isAfter(today)).isPresent();
        return said ? DebtWords.due(customer.account(), today, formats) : "";
    }

    private void colour(@Nullable Customer now) {
        for (Label label : new Label[] {due, dueWords}) {
            label.getStyleClass().removeAll("bad", "warn", "muted");
            if (now != null) {
                String style = DebtWords.style(now.account(), model.today());
                label.getStyleClass().add(style.equals("muted") && label == due ? "plain" : style);
            }
        }
    }

    private static String about(Customer customer, Formats formats) {
        String phone = Phone.shown(customer.facts().phone());
        String from = formats.words().get("customers.since", formats.date(customer.since()));
        return phone.isEmpty() ? from : phone + " · " + from;
    }

    private ObservableValue<String> of(BiFunction<Customer, Formats, String> text) {
        return localization.make(
                f -> {
                    Customer now = model.selectedProperty().get();
                    return now == null ? "" : text.apply(now, f);
                },
                model.selectedProperty(),
                model.bookProperty());
    }

    private boolean isReady() {
        return model.list().stateProperty().get() instanceof LoadState.Ready;
    }

    private void select() {
        Customer now = model.selectedProperty().get();
        for (int i = 0; now != null && i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i).id() == now.id()) {
                if (!rows.getSelectionModel().isSelected(i)) {
                    rows.getSelectionModel().clearAndSelect(i);
                }
                return;
            }
        }
        rows.getSelectionModel().clearSelection();
    }

    private void openEntry() {
        AccountEntry entry = entries.getSelectionModel().getSelectedItem();
        if (entry != null) {
            acts.open(entry);
        }
    }

    @FXML
    private void repay() {
        acts.repay();
    }

    @FXML
    private void remind() {
        acts.remind();
    }

    @FXML
    private void statement() {
        acts.printStatement();
    }

    @FXML
    private void terms() {
        acts.terms();
    }

    @FXML
    private void more() {
        acts.more(more);
    }

    /// Gives the keyboard to the list.
    void takeFocus() {
        rows.requestFocus();
    }

    /// Gives the keyboard to the search.
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    /// Opens the entry of the ledger that has the keyboard; false if none has.
    boolean enter() {
        if (entries.isFocused()) {
            openEntry();
            return true;
        }
        return false;
    }
}
