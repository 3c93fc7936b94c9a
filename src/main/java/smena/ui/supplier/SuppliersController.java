package smena.ui.supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierDebt;
import smena.domain.stock.SupplierEntry;
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

/// Puts [SuppliersModel] on the screen.
public final class SuppliersController {
    private static final double FACE = 48;

    /// Less room than this, and the list is narrower.
    private static final double LITTLE = 1000;

    private final SuppliersModel model;
    private final SupplierActs acts;
    private final Localization localization;
    private final java.util.function.Supplier<LocalDate> today;
    private final ListView<SupplierDebt> rows = new ListView<>();
    private final ListView<SupplierEntry> entries = new ListView<>();

    @FXML private Region root;
    @FXML private TextField search;
    @FXML private ChipRow chips;
    @FXML private StackPane listPlace;
    @FXML private Label total;
    @FXML private Region person;
    @FXML private StackPane face;
    @FXML private Label personName;
    @FXML private Label about;
    @FXML private Label balanceWord;
    @FXML private Label balance;
    @FXML private Label due;
    @FXML private StackPane ledgerPlace;
    @FXML private Button receive;
    @FXML private Button pay;
    @FXML private Button more;
    @FXML private Node choose;

    /// @param today the day by which payments are late or not
    SuppliersController(
            SuppliersModel model,
            SupplierActs acts,
            Localization localization,
            java.util.function.Supplier<LocalDate> today) {
        this.model = model;
        this.acts = acts;
        this.localization = localization;
        this.today = today;
    }

    @FXML
    private void initialize() {
        root.widthProperty().subscribe(now -> narrow(now.doubleValue()));
        search.textProperty().bindBidirectional(model.queryProperty());
        MaxLength.in(search, Supplier.LONGEST_NAME);
        chips.show(localization, Arrays.stream(SupplierFilter.values()).map(this::chip).toList());
        total.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "suppliers.total",
                                                        f.money(model.owedProperty().get())),
                                model.owedProperty()));
        list();
        ledger();
        card();
        pay.disableProperty().bind(model.busyProperty());
        receive.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.filterProperty().get().isArchived(),
                                model.filterProperty()));
    }

    private void narrow(double width) {
        root.getStyleClass().remove("narrow");
        if (width > 0 && width < LITTLE) {
            root.getStyleClass().add("narrow");
        }
    }

    private ToggleButton chip(SupplierFilter each) {
        ToggleButton chip =
                Chips.one(
                        each,
                        model.filterProperty(),
                        localization.text("suppliers.filter." + each));
        chip.setId("filter-" + each);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private void list() {
        rows.setId("suppliers");
        rows.setFixedCellSize(SupplierCell.HEIGHT);
        rows.setItems(model.list().items());
        rows.setCellFactory(_ -> new SupplierCell(localization, today, model.list()::more));
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
                new StatePane(localization, rows, SupplierCell.HEIGHT)
                        .whenEmpty(Sign.TRUCK, "suppliers.empty")
                        .emptyButton("firstSupplier", "suppliers.addFirst", acts::add)
                        .onReset(() -> model.queryProperty().set(""))
                        .onRetry(model::load)
                        .onCancel(model.list()::cancel)
                        .follow(model.list().stateProperty());
        Corners.ofCard(list);
        listPlace.getChildren().setAll(list);
    }

    private void ledger() {
        entries.setId("ledger");
        entries.setFixedCellSize(SupplierEntryCell.HEIGHT);
        entries.setItems(model.ledger().items());
        entries.setCellFactory(_ -> new SupplierEntryCell(localization, model.ledger()::more));
        RowTap.on(entries, acts::open);
        ledgerPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, entries, SupplierEntryCell.HEIGHT)
                                .whenEmpty(Sign.RECEIPT, "suppliers.noEntries")
                                .onRetry(model::load)
                                .onCancel(model.ledger()::cancel)
                                .follow(model.ledger().stateProperty()));
    }

    private void card() {
        person.visibleProperty().bind(model.selectedProperty().isNotNull());
        choose.visibleProperty().bind(person.visibleProperty().not());
        model.selectedProperty().subscribe(this::show);
        personName.textProperty().bind(of((d, _) -> SuppliersModel.name(d)));
        about.textProperty().bind(of(SuppliersController::about));
        about.managedProperty().bind(about.textProperty().isNotEmpty());
        balanceWord
                .textProperty()
                .bind(
                        of(
                                (d, f) ->
                                        f.words()
                                                .get(
                                                        d.account().balance().isNegative()
                                                                ? "suppliers.owedToUs"
                                                                : "suppliers.owed")));
        balance.textProperty().bind(of((d, f) -> f.money(d.account().balance().abs())));
        due.textProperty().bind(of((d, f) -> d.due().map(f::date).orElse("–")));
    }

    private static String about(SupplierDebt debt, Formats formats) {
        return debt.account().supplier().active() ? "" : formats.words().get("suppliers.archived");
    }

    private void show(@Nullable SupplierDebt now) {
        face.getChildren().clear();
        due.getStyleClass().removeAll("bad", "warn");
        if (now == null) {
            return;
        }
        face.getChildren()
                .add(LetterTile.person(SuppliersModel.name(now), FACE, SuppliersModel.id(now)));
        String style = SupplierWords.style(now, today.get());
        if (!style.equals("muted")) {
            due.getStyleClass().add(style);
        }
    }

    private ObservableValue<String> of(BiFunction<SupplierDebt, Formats, String> text) {
        return localization.make(
                f -> {
                    SupplierDebt now = model.selectedProperty().get();
                    return now == null ? "" : text.apply(now, f);
                },
                model.selectedProperty());
    }

    private boolean isReady() {
        return model.list().stateProperty().get() instanceof LoadState.Ready;
    }

    private void select() {
        SupplierDebt now = model.selectedProperty().get();
        for (int i = 0; now != null && i < rows.getItems().size(); i++) {
            if (SuppliersModel.id(rows.getItems().get(i)) == SuppliersModel.id(now)) {
                if (!rows.getSelectionModel().isSelected(i)) {
                    rows.getSelectionModel().clearAndSelect(i);
                }
                return;
            }
        }
        rows.getSelectionModel().clearSelection();
    }

    @FXML
    private void receive() {
        acts.receive();
    }

    @FXML
    private void pay() {
        acts.pay();
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
        SupplierEntry entry = entries.getSelectionModel().getSelectedItem();
        if (!entries.isFocused() || entry == null) {
            return false;
        }
        acts.open(entry);
        return true;
    }
}
