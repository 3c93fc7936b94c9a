package smena.ui.sale;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.MarkedLine;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.FittedText;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.kit.NextFrame;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The basket: its lines, what they cost, and the button that sells them.
public final class BasketController {
    private static final double TOTAL = 38;
    private static final double LEAST_TOTAL = 18;

    /// By then the first digits of a scan have been taken back.
    private static final Duration BEFORE_THE_BADGE = Duration.millis(60);

    private final TillModels tillModels;
    private final BasketModel model;
    private final Localization localization;
    private final PauseTransition badge = new PauseTransition(BEFORE_THE_BADGE);
    private final Tooltip whyNot = new Tooltip();

    /// Whether scrolling to the selected line is pending.
    private boolean revealing;

    @FXML private Label count;
    @FXML private Label typed;
    @FXML private Button customer;
    @FXML private Region customerRow;
    @FXML private Label customerName;
    @FXML private Label customerDebt;
    @FXML private Label customerDue;
    @FXML private ListView<BasketLine> basketLines;
    @FXML private Node empty;
    @FXML private Label discount;
    @FXML private Region totalRow;
    @FXML private HBox goodsRow;
    @FXML private Label goods;
    @FXML private HBox exchangeRow;
    @FXML private Label exchangeText;
    @FXML private Label exchangeSum;
    @FXML private Button exchangeDrop;
    @FXML private Label totalWord;
    @FXML private Label total;
    @FXML private Label currency;
    @FXML private Button park;
    @FXML private Button discountButton;
    @FXML private KeyHint discountKey;
    @FXML private Node sellGround;
    @FXML private Button sell;
    @FXML private Label obstacle;

    BasketController(TillModels tillModels) {
        this.tillModels = tillModels;
        model = tillModels.basket();
        localization = tillModels.ui().localization();
    }

    @FXML
    private void initialize() {
        basketLines.setCellFactory(_ -> new LineCell(model, localization, new LineActs()));
        basketLines.setFocusTraversable(false);
        model.basketProperty().subscribe(this::show);
        model.selectedProperty().subscribe(_ -> revealSoon());
        count.textProperty()
                .bind(
                        localization.make(
                                this::counted, model.basketProperty(), model.marksProperty()));
        discount.textProperty()
                .bind(money(() -> model.pricingProperty().get().discount().negated()));
        new ExchangeFoot(
                        goodsRow,
                        goods,
                        exchangeRow,
                        exchangeText,
                        exchangeSum,
                        exchangeDrop,
                        totalWord,
                        total,
                        sell)
                .follow(tillModels.tillActions().exchange(), model.pricingProperty(), localization);
        currency.textProperty().bind(localization.make(Formats::currency));
        FittedText.follow(
                total,
                Bindings.createDoubleBinding(
                        this::totalRoom,
                        totalRow.widthProperty(),
                        totalWord.widthProperty(),
                        currency.widthProperty()),
                TOTAL,
                LEAST_TOTAL);
        park.textProperty()
                .bind(
                        localization.make(
                                this::parkText, model.basketProperty(), model.parkedProperty()));
        discountKey
                .textProperty()
                .bind(
                        Bindings.when(model.selectedProperty().isEqualTo(BasketModel.NO_LINE))
                                .then("F7")
                                .otherwise("Shift F7"));
        followBuyer();
        followTyped();
        followShift();
    }

    @FXML
    void park() {
        model.settled(basket -> tillModels.tillActions().park(basket, this::changed));
    }

    /// Asks who buys it.
    @FXML
    void customer() {
        model.settled(basket -> tillModels.tillActions().customer(basket, this::changed));
    }

    /// Nobody the shop knows buys it.
    @FXML
    private void nobody() {
        model.setCustomer(Optional.empty());
    }

    private void followBuyer() {
        var buying = tillModels.buyer().buyingProperty();
        customerRow.visibleProperty().bind(buying.isNotNull());
        customerRow.managedProperty().bind(customerRow.visibleProperty());
        customer.visibleProperty().bind(buying.isNull());
        customer.managedProperty().bind(customer.visibleProperty());
        customerName
                .textProperty()
                .bind(localization.make(_ -> buyer(b -> b.customer().name()), buying));
        customerDebt.textProperty().bind(localization.make(f -> buyer(b -> debt(b, f)), buying));
        customerDue.textProperty().bind(localization.make(f -> buyer(b -> overdue(b, f)), buying));
        customerDue.visibleProperty().bind(customerDue.textProperty().isNotEmpty());
        customerDue.managedProperty().bind(customerDue.visibleProperty());
    }

    private String buyer(Function<BuyerModel.Buying, String> text) {
        BuyerModel.Buying now = tillModels.buyer().buyingProperty().get();
        return now == null ? "" : text.apply(now);
    }

    private static String debt(BuyerModel.Buying buying, Formats formats) {
        return formats.words()
                .get(
                        "basket.debt",
                        formats.money(buying.customer().account().balance()),
                        formats.money(buying.customer().facts().terms().limit()));
    }

    private static String overdue(BuyerModel.Buying buying, Formats formats) {
        long days = buying.customer().account().daysOverdue(buying.today());
        return days == 0 ? "" : formats.words().count("customers.overdue", (int) days);
    }

    /// A discount on the whole basket.
    @FXML
    void discount() {
        discount(Optional.empty());
    }

    /// A discount on the selected line; on the whole basket where none is selected.
    void discountOnSelected() {
        discount(model.selectedLine());
    }

    /// Opens the payment once everything scanned is in the basket.
    @FXML
    void sell() {
        Optional<Problem> why = tillModels.shift().obstacle();
        if (why.isPresent()) {
            tillModels.ui().toasts().accept(why.get());
        } else if (tillModels.shift().sells()) {
            model.settled(_ -> model.whenOldEnough(() -> model.whenMarked(this::pay)));
        }
    }

    /// Opens a shift where none is open.
    void openShift() {
        if (tillModels.shift().stateProperty().get() == ShiftModel.State.CLOSED) {
            tillModels.tillActions().openShift(tillModels.shift()::load);
        }
    }

    /// Asks for the quantity of the selected line.
    void askQuantity() {
        model.selectedLine().ifPresent(line -> QuantityDialog.open(tillModels, line));
    }

    /// One more, or with -1 one less, of the selected line; asks how much where it is weighed or
    /// measured.
    void step(int pieces) {
        if (model.selectedLine().map(line -> line.unit().isDivisible()).orElse(false)) {
            askQuantity();
        } else {
            model.step(pieces);
        }
    }

    /// Prints the last receipt once more.
    void printAgain() {
        tillModels.afterSale().again();
    }

    private void pay() {
        Basket basket = model.basketProperty().get();
        if (!basket.isEmpty() && !tillModels.ui().dialogs().anyOpenProperty().get()) {
            tillModels.tillActions().pay(basket, tillModels.model()::booked);
        }
    }

    private void discount(Optional<BasketLine> line) {
        if (!model.basketProperty().get().isEmpty()) {
            tillModels.tillActions().discount(model.basketProperty().get(), line, model::show);
        }
    }

    private void changed(Basket now) {
        model.show(now);
        model.load();
    }

    /// Replaces only the lines that changed, so that the other cells stay as they are.
    private void show(Basket basket) {
        List<BasketLine> now = basket.lines();
        var shown = basketLines.getItems();
        for (int i = 0; i < now.size(); i++) {
            if (i >= shown.size()) {
                shown.add(now.get(i));
            } else if (!shown.get(i).equals(now.get(i))) {
                shown.set(i, now.get(i));
            }
        }
        shown.remove(now.size(), shown.size());
        empty.setVisible(basket.isEmpty());
        basketLines.setVisible(!basket.isEmpty());
        revealSoon();
    }

    /// Deferred: scrolling lays the list out, the most expensive part of a scan. Several requests
    /// before it runs are merged into one.
    private void revealSoon() {
        if (!revealing) {
            revealing = true;
            NextFrame.prepare(basketLines, tillModels.ui().background()::later, this::reveal);
        }
    }

    private void reveal() {
        revealing = false;
        // Without a window nothing is styled: cells of no height would fill the list by hundreds.
        if (basketLines.getScene() == null) {
            return;
        }
        for (int i = 0; i < basketLines.getItems().size(); i++) {
            if (basketLines.getItems().get(i).line() == model.selectedProperty().get()) {
                basketLines.scrollTo(i);
            }
        }
        basketLines.layout();
    }

    /// How many products; while marks are missing how many, for the head has no room for both.
    private String counted(Formats formats) {
        int lines = model.basketProperty().get().lines().size();
        Optional<MarkedLine> open =
                model.marksProperty().get().stream().filter(line -> !line.isComplete()).findFirst();
        return lines == 0
                ? ""
                : "· "
                        + open.map(line -> LineCell.marks(line, formats))
                                .orElseGet(() -> formats.words().count("basket.count", lines));
    }

    private String parkText(Formats formats) {
        int parked = model.parkedProperty().get();
        return parked > 0 && model.basketProperty().get().isEmpty()
                ? formats.words().get("basket.parked", parked)
                : formats.words().get("basket.park");
    }

    private StringBinding money(Supplier<Money> amount) {
        return localization.make(formats -> formats.money(amount.get()), model.pricingProperty());
    }

    private double totalRoom() {
        return totalRow.getWidth() - totalWord.getWidth() - currency.getWidth() - 24;
    }

    private void followTyped() {
        var text = tillModels.model().typed().textProperty();
        typed.managedProperty().bind(typed.visibleProperty());
        badge.setOnFinished(
                _ -> {
                    typed.setText(badge(text.get()));
                    typed.setVisible(!text.get().isEmpty());
                });
        text.subscribe(
                now -> {
                    if (now.isEmpty()) {
                        badge.stop();
                        typed.setVisible(false);
                    } else {
                        badge.playFromStart();
                    }
                });
    }

    /// `5 ×`, `5 × 3210`
    private static String badge(String typed) {
        int star = typed.indexOf('*');
        return star < 0
                ? typed + " ×"
                : typed.substring(0, star) + " × " + typed.substring(star + 1);
    }

    private void followShift() {
        ShiftModel shift = tillModels.shift();
        sell.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !shift.sells() || model.basketProperty().get().isEmpty(),
                                shift.stateProperty(),
                                model.basketProperty()));
        obstacle.textProperty().bind(localization.make(this::why, shift.stateProperty()));
        obstacle.visibleProperty().bind(obstacle.textProperty().isNotEmpty());
        obstacle.managedProperty().bind(obstacle.visibleProperty());
        whyNot.textProperty().bind(obstacle.textProperty());
        // A disabled button gets no mouse events, so the node below it shows the tooltip.
        obstacle.visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                Tooltip.install(sellGround, whyNot);
                            } else {
                                Tooltip.uninstall(sellGround, whyNot);
                            }
                        });
    }

    private String why(Formats formats) {
        return tillModels.shift().obstacle().map(new Problems(formats)::sentence).orElse("");
    }

    private final class LineActs implements LineCell.Acts {
        @Override
        public void askQuantity() {
            BasketController.this.askQuantity();
        }

        @Override
        public void step(int pieces) {
            BasketController.this.step(pieces);
        }

        @Override
        public void discount() {
            discountOnSelected();
        }
    }
}
