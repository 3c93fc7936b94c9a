package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import smena.text.Formats;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.Tag;
import smena.ui.kit.WithUnit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What a product is sold for, from when, and how that stands to what it costs.
public final class PricingController implements CardPart {
    private static final int LONGEST_DAY = 10;
    private static final int LONGEST_TIME = 5;

    /// More characters than these do not fit in its large digits.
    private static final int LONGEST_LARGE = 11;

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final ProductForm form;
    private final ObservableValue<EditProductPage.Opened> opened;
    private final Localization localization;
    private final ProductFields fields;
    private final LinkedPrice linked;

    @FXML private Node priceBox;
    @FXML private Node costBox;
    @FXML private Node marginBox;
    @FXML private Node link;
    @FXML private AmountField cost;
    @FXML private WithUnit costUnit;
    @FXML private AmountField markup;
    @FXML private AmountField price;
    @FXML private AmountField margin;
    @FXML private Label below;
    @FXML private Label labelNote;
    @FXML private HBox when;
    @FXML private Node moment;
    @FXML private TextField priceDay;
    @FXML private TextField priceTime;
    @FXML private RowSwitch openPrice;
    @FXML private RowSwitch fullPrice;
    @FXML private Notice priceWrong;
    @FXML private Tag pricingChanged;
    @FXML private Label priceWas;

    PricingController(
            ProductForm form,
            ObservableValue<EditProductPage.Opened> opened,
            Localization localization) {
        this.form = form;
        this.opened = opened;
        this.localization = localization;
        fields = new ProductFields(form, localization);
        linked = new LinkedPrice(form.text(ProductInput.PRICE), Optional.empty(), 0);
    }

    @FXML
    private void initialize() {
        fields.figure(price, ProductInput.PRICE);
        price.textProperty()
                .subscribe(
                        now -> price.pseudoClassStateChanged(LONG, now.length() > LONGEST_LARGE));
        costUnit.unitProperty().bind(localization.make(Formats::currency));
        fields.toggle(fullPrice, ProductInput.FULL_PRICE);
        fields.toggle(openPrice, ProductInput.OPEN_PRICE);
        openPrice.selectedProperty().subscribe(_ -> arrange());
        linked();
        moment();
        opened.subscribe(this::show);
    }

    private void show(EditProductPage.Opened now) {
        linked.show(now.cost(), now.step());
        arrange();
    }

    private void arrange() {
        boolean fixed = !openPrice.isSelected();
        boolean costs = fixed && opened.getValue().seesCost();
        ProductFields.seen(priceBox, fixed);
        ProductFields.seen(costBox, costs);
        ProductFields.seen(marginBox, costs);
        ProductFields.seen(link, costs);
        showBelow();
    }

    /// What somebody types is left alone, all else follows it.
    private void linked() {
        follow(cost, linked.costProperty(), linked::cost);
        follow(markup, linked.markupProperty(), linked::markup);
        follow(margin, linked.marginProperty(), linked::margin);
        below.textProperty().bind(localization.text("product.belowCost"));
        linked.belowProperty().subscribe(_ -> showBelow());
    }

    private void showBelow() {
        ProductFields.seen(below, linked.belowProperty().get() && opened.getValue().seesCost());
    }

    private static void follow(
            AmountField field, ObservableValue<String> figure, Consumer<String> typed) {
        figure.subscribe(
                now -> {
                    if (!field.isFocused()) {
                        field.typedProperty().set(now);
                    }
                });
        field.typedProperty()
                .addListener(
                        (_, _, now) -> {
                            if (field.isFocused()) {
                                typed.accept(now);
                            }
                        });
        field.focusedProperty()
                .subscribe(
                        has -> {
                            if (!has) {
                                field.typedProperty().set(figure.getValue());
                            }
                        });
    }

    /// A new product has no other price before.
    private void moment() {
        Chips.spread(
                when,
                List.of(PriceMoment.When.values()),
                form.moment().whenProperty(),
                each -> localization.text("product.when." + each));
        ProductFields.ids(when, List.of(PriceMoment.When.values()));
        MaxLength.in(priceDay, LONGEST_DAY);
        MaxLength.in(priceTime, LONGEST_TIME);
        priceDay.textProperty().bindBidirectional(form.moment().dayProperty());
        priceTime.textProperty().bindBidirectional(form.moment().timeProperty());
        labelNote.textProperty().bind(localization.text("product.labelNote"));
        form.moment().whenProperty().subscribe(_ -> showMoment());
        form.text(ProductInput.PRICE).subscribe(_ -> showMoment());
        openPrice.selectedProperty().subscribe(_ -> showMoment());
    }

    private void showMoment() {
        boolean isNew = form.isPriceChanged();
        ProductFields.seen(when, isNew);
        ProductFields.seen(labelNote, isNew);
        ProductFields.seen(
                moment, isNew && form.moment().whenProperty().get() == PriceMoment.When.LATER);
    }

    @Override
    public Map<ProductInput, Control> controls() {
        return Map.of(ProductInput.PRICE, price);
    }

    @Override
    public boolean has(ProductInput input) {
        return switch (input) {
            case PRICE, OPEN_PRICE, FULL_PRICE -> true;
            default -> false;
        };
    }

    @Override
    public Notice wrong() {
        return priceWrong;
    }

    @Override
    public Optional<Tag> changed() {
        return Optional.of(pricingChanged);
    }

    @Override
    public void tell(List<ProductInput> differing) {
        String before = form.kept().text(ProductInput.PRICE);
        Formats formats = localization.formats();
        priceWas.setText(Typed.money(before).map(formats::money).orElse(before));
        ProductFields.seen(priceWas, differing.contains(ProductInput.PRICE) && !before.isEmpty());
        showMoment();
    }

    TextField price() {
        return price;
    }
}
