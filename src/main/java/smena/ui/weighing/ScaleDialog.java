package smena.ui.weighing;

import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleSetup;
import smena.service.catalog.Catalog;
import smena.service.catalog.ScannedProduct;
import smena.text.Formats;
import smena.ui.kit.Chips;
import smena.ui.kit.Dialog;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.Tag;
import smena.ui.shell.UiContext;
import smena.ui.weighing.WeighingModel.Tare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The scale: what lies on it, what is taken off, and what it costs. What is put into the basket is
/// the stable weight that stood here when the button was pressed.
public final class ScaleDialog {
    private static final double LETTERS = 48;
    private static final double NARROW = 1200;
    private static final PseudoClass NARROW_LOOK = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");

    private final UiContext ui;
    private final Localization localization;
    private final Parts parts;
    private final WeighingModel model;
    private final Weighing.Ask ask;
    private final Dialog dialog;
    private final LetterTile letters = new LetterTile(LETTERS, false);
    private final Tag state = new Tag(Tag.Kind.NEUTRAL);
    private final GoodsController goods;
    private Optional<ScaleFeed.Watch> watch = Optional.empty();

    @FXML private HBox root;
    @FXML private Region goodsPane;
    @FXML private Pane letterPlace;
    @FXML private Pane statePlace;
    @FXML private Label name;
    @FXML private Label price;
    @FXML private Region weightBox;
    @FXML private Label weight;
    @FXML private Label gross;
    @FXML private Label tareCaption;
    @FXML private Label tare;
    @FXML private Button zero;
    @FXML private Button takeTare;
    @FXML private Button byHand;
    @FXML private HBox tares;
    @FXML private Notice trouble;
    @FXML private Node sumLine;
    @FXML private Label sumOf;
    @FXML private Label sum;
    @FXML private Label currency;
    @FXML private Button add;
    @FXML private Label addText;
    @FXML private Button leave;

    /// What the dialog is made of.
    record Parts(WeighingModel model, WeighedGoods goods, Catalog catalog, ScaleFeed feed) {}

    private ScaleDialog(UiContext ui, Parts parts, Weighing.Ask ask, Dialog dialog) {
        this.ui = ui;
        this.localization = ui.localization();
        this.parts = parts;
        this.model = parts.model();
        this.ask = ask;
        this.dialog = dialog;
        goods =
                new GoodsController(
                        parts.goods(),
                        model.productProperty(),
                        localization,
                        this::choose,
                        dialog::close);
    }

    static void open(UiContext ui, Parts parts, Weighing.Ask ask) {
        ui.dialogs()
                .open(
                        "weighing/scale.fxml",
                        dialog -> new ScaleDialog(ui, parts, ask, dialog),
                        opened -> List.of(opened.goods))
                .begin();
    }

    @FXML
    private void initialize() {
        letterPlace.getChildren().setAll(letters);
        statePlace.getChildren().setAll(state);
        state.setId("state");
        model.productProperty().subscribe(this::show);
        model.shownProperty().subscribe(this::show);
        price.textProperty().bind(follow(this::price));
        weight.textProperty().bind(follow(f -> LiveWeight.weight(f, model)));
        gross.textProperty().bind(follow(this::gross));
        tare.textProperty().bind(follow(this::tare));
        tareCaption.visibleProperty().bind(tare.textProperty().isNotEmpty());
        state.textProperty().bind(follow(f -> LiveWeight.state(f, model)));
        sumOf.textProperty().bind(follow(this::sumOf));
        sum.textProperty().bind(follow(this::sum));
        currency.textProperty().bind(localization.make(Formats::currency));
        trouble.textProperty().bind(follow(f -> LiveWeight.trouble(f, model)));
        zero.disableProperty().bind(model.canZeroProperty().not());
        sumOf.setVisible(!ask.fixed());
        goodsPane.setVisible(!ask.fixed());
        goodsPane.setManaged(!ask.fixed());
        leave.setVisible(ask.fixed());
        leave.setManaged(ask.fixed());
        addText.textProperty().bind(localization.text(ask.fixed() ? "weigh.take" : "weigh.add"));
        add.accessibleTextProperty().bind(addText.textProperty());
        fillTares();
        model.takenProperty().subscribe(this::fillTares);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.parentProperty()
                .flatMap(ground -> ((Region) ground).widthProperty())
                .orElse(0)
                .subscribe(width -> fit(width.doubleValue()));
    }

    private StringBinding follow(java.util.function.Function<Formats, String> text) {
        return localization.make(text, model.shownProperty(), model.productProperty());
    }

    private void begin() {
        dialog.onScan(this::scanned).onEscape(this::escape).onClosed(this::end);
        dialog.focus(ask.fixed() ? add : goods.query());
        if (!ask.fixed()) {
            parts.goods().load();
        }
        ask.product()
                .ifPresent(
                        id ->
                                ui.background()
                                        .call(() -> parts.catalog().find(id))
                                        .deliver(found -> found.ifPresent(model::choose)));
        watch = model.scale().map(setup -> parts.feed().watch(setup, model::told));
    }

    private void end() {
        watch.ifPresent(ScaleFeed.Watch::close);
        model.close();
    }

    /// Three tiles in a row where there is no room for four.
    private void fit(double width) {
        root.pseudoClassStateChanged(NARROW_LOOK, width < NARROW);
    }

    private void choose(Product product) {
        model.choose(product);
        parts.goods().queryProperty().set("");
    }

    private void scanned(String code) {
        ui.background()
                .call(() -> parts.catalog().scanned(code))
                .deliver(
                        found ->
                                found.filter(this::isWeighed)
                                        .map(ScannedProduct::product)
                                        .ifPresentOrElse(this::choose, () -> refuse(code)));
    }

    /// A label has been weighed already.
    private boolean isWeighed(ScannedProduct found) {
        return !ask.fixed() && found.quantity().isEmpty() && found.product().unit().isWeighed();
    }

    private void refuse(String code) {
        ui.toasts().say(Notice.Kind.WARN, "scan.notNow", code);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            event.consume();
            enter();
        } else if (code == KeyCode.F2 && !ask.fixed()) {
            event.consume();
            goods.query().requestFocus();
            goods.query().selectAll();
        }
    }

    private void enter() {
        if (parts.goods().queryProperty().get().isBlank()) {
            add();
        } else {
            parts.goods()
                    .enter(
                            this::choose,
                            () ->
                                    ui.toasts()
                                            .say(
                                                    Notice.Kind.WARN,
                                                    "weigh.notOne",
                                                    parts.goods().queryProperty().get().strip()));
        }
    }

    private void escape() {
        if (parts.goods().queryProperty().get().isEmpty()) {
            dialog.close();
        } else {
            parts.goods().queryProperty().set("");
        }
    }

    @FXML
    private void leave() {
        dialog.close();
    }

    /// Nothing is added while no button is shown for it.
    @FXML
    private void add() {
        Optional<Quantity> shown = model.weight();
        if (shown.isPresent()) {
            Product product = Objects.requireNonNull(model.productProperty().get());
            dialog.close();
            ask.weighed().accept(product, shown.get());
        }
    }

    @FXML
    private void zero() {
        watch.ifPresent(now -> now.zero(this::zeroed));
    }

    private void zeroed(boolean done) {
        if (!done) {
            ui.toasts().say(Notice.Kind.WARN, "weigh.notZeroed");
        }
    }

    @FXML
    private void takeTare() {
        model.takeTare();
    }

    @FXML
    private void byHand() {
        Product product = model.productProperty().get();
        if (product == null) {
            ui.toasts().say(Notice.Kind.WARN, "weigh.choose");
        } else {
            ask.byHand().ask(product, dialog::close);
        }
    }

    private void fillTares() {
        tares.getChildren().clear();
        tare(Tare.NONE, localization.text("weigh.noTare"));
        long bag = model.scale().map(ScaleSetup::bag).orElse(Quantity.ZERO).thousandths();
        if (bag > 0) {
            tare(Tare.BAG, localization.make(f -> f.words().get("weigh.bag", f.weight(bag))));
        }
        long taken = model.takenProperty().get();
        if (taken > 0) {
            tare(Tare.TAKEN, localization.make(f -> f.words().get("weigh.taken", f.weight(taken))));
        }
    }

    private void tare(Tare value, StringBinding text) {
        ToggleButton chip = Chips.one(value, model.tareProperty(), text);
        chip.setId("tare-" + value);
        chip.getStyleClass().addAll("chip", "soft");
        chip.setFocusTraversable(false);
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.setPrefWidth(100);
        HBox.setHgrow(chip, javafx.scene.layout.Priority.ALWAYS);
        tares.getChildren().add(chip);
    }

    private void show(@Nullable Product product) {
        letters.setVisible(product != null);
        if (product != null) {
            letters.show(product.name(), product.category().colour());
            name.textProperty().unbind();
            name.setText(product.name());
        } else {
            name.textProperty().bind(localization.text("weigh.choose"));
        }
        showButtons();
    }

    private void show(WeightShown now) {
        LiveWeight.colour(state, now.state());
        weightBox.pseudoClassStateChanged(UNSURE, !now.isStable());
        trouble.setVisible(now.state().isAway());
        takeTare.setDisable(!model.canTakeTare());
        showButtons();
    }

    private void showButtons() {
        boolean ready = model.weight().isPresent();
        add.setVisible(ready);
        sumLine.setVisible(ready && !ask.fixed());
    }

    private String price(Formats formats) {
        Product product = model.productProperty().get();
        return product == null
                ? ""
                : formats.moneyWithCurrency(product.price())
                        + " / "
                        + formats.words().get("till.unit." + product.unit());
    }

    private String gross(Formats formats) {
        WeightShown now = model.shownProperty().get();
        return now.gross().isPresent()
                ? formats.words()
                        .get(
                                now.net() ? "weigh.net" : "weigh.gross",
                                formats.weight(now.gross().getAsLong()))
                : "";
    }

    private String tare(Formats formats) {
        long off = model.shownProperty().get().tare();
        return off == 0 ? "" : formats.weight(-off);
    }

    private String sumOf(Formats formats) {
        Product product = model.productProperty().get();
        Optional<Quantity> quantity = model.weight();
        return product == null || quantity.isEmpty()
                ? ""
                : formats.quantity(quantity.get())
                        + Formats.NBSP
                        + formats.words().get("till.unit." + product.unit())
                        + " × "
                        + formats.money(product.price());
    }

    private String sum(Formats formats) {
        Product product = model.productProperty().get();
        return model.weight()
                .filter(_ -> product != null)
                .map(
                        quantity ->
                                formats.money(
                                        Objects.requireNonNull(product).price().times(quantity)))
                .orElse("–");
    }
}
