package smena.ui.product;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.Unit;
import smena.domain.stock.LastReceipt;
import smena.service.catalog.ProductCards.Numbered;
import smena.text.Formats;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.Tag;
import smena.ui.kit.WithUnit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// How much there is of a product, who delivers it, how long it keeps and where it lies.
public final class StockingController implements CardPart {
    private final ProductForm form;
    private final ObservableValue<EditProductPage.Opened> opened;
    private final Localization localization;
    private final ProductFields fields;
    private final Optional<Consumer<Numbered>> movements;

    @FXML private Hyperlink openMovements;
    @FXML private Label stock;
    @FXML private AmountField lowStock;
    @FXML private AmountField fillTo;
    @FXML private WithUnit lowUnit;
    @FXML private WithUnit fillUnit;
    @FXML private WithUnit daysUnit;
    @FXML private ComboBox<String> supplier;
    @FXML private AmountField shelfDays;
    @FXML private TextField shelf;
    @FXML private AmountField scaleNumber;
    @FXML private Notice stockWrong;
    @FXML private Tag stockingChanged;
    @FXML private Label lowWas;
    @FXML private Label cameLast;

    /// @param movements shows what came and went of a product; empty where nothing does
    StockingController(
            ProductForm form,
            ObservableValue<EditProductPage.Opened> opened,
            Localization localization,
            Optional<Consumer<Numbered>> movements) {
        this.movements = movements;
        this.form = form;
        this.opened = opened;
        this.localization = localization;
        fields = new ProductFields(form, localization);
    }

    @FXML
    private void initialize() {
        fields.figure(lowStock, ProductInput.LOW_STOCK);
        fields.figure(fillTo, ProductInput.FILL_TO);
        units();
        opened.subscribe(this::show);
        fields.choice(supplier, ProductInput.SUPPLIER, ProductFacts.LONGEST_SUPPLIER);
        fields.figure(shelfDays, ProductInput.SHELF_DAYS);
        fields.text(shelf, ProductInput.SHELF, ProductFacts.LONGEST_SHELF);
        fields.figure(scaleNumber, ProductInput.SCALE_NUMBER);
        cameLast.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        opened.getValue()
                                                .cameLast()
                                                .map(last -> cameLast(last, f))
                                                .orElse(""),
                                opened));
        stock.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        opened.getValue()
                                                .listed()
                                                .map(ListedProduct::product)
                                                .filter(p -> p.stock().isPresent())
                                                .map(p -> ProductWords.stock(p, f))
                                                .orElse(f.words().get("product.notCounted")),
                                opened));
    }

    private void units() {
        StringProperty unit = form.text(ProductInput.UNIT);
        StringProperty days = form.text(ProductInput.SHELF_DAYS);
        for (WithUnit field : List.of(lowUnit, fillUnit)) {
            field.unitProperty().bind(localization.make(f -> unit(unit.get(), f), unit));
        }
        daysUnit.unitProperty()
                .bind(localization.make(f -> ProductWords.ofDays(days(days.get()), f), days));
    }

    private static String unit(String typed, Formats formats) {
        Unit unit = typed.isEmpty() ? Unit.PIECE : Unit.valueOf(typed);
        return formats.words().get("till.unit." + unit);
    }

    private static long days(String typed) {
        return typed.isEmpty() ? 0 : Long.parseLong(typed);
    }

    private void show(EditProductPage.Opened now) {
        ProductFields.seen(openMovements, movements.isPresent() && now.known().isPresent());
        ProductFields.seen(cameLast, now.cameLast().isPresent());
        ProductFields.offer(supplier, now.suppliers());
    }

    private String cameLast(LastReceipt last, Formats formats) {
        Unit unit = opened.getValue().known().map(k -> k.card().unit()).orElse(Unit.PIECE);
        return formats.words()
                .get(
                        "product.cameLast",
                        formats.date(last.day()),
                        last.supplier(),
                        ProductWords.amount(last.quantity(), unit, formats),
                        formats.money(last.unitCost()));
    }

    @FXML
    private void openMovements() {
        movements.ifPresent(open -> opened.getValue().known().ifPresent(open));
    }

    @Override
    public Map<ProductInput, Control> controls() {
        return Map.of(
                ProductInput.LOW_STOCK, lowStock,
                ProductInput.FILL_TO, fillTo,
                ProductInput.SUPPLIER, supplier,
                ProductInput.SHELF_DAYS, shelfDays,
                ProductInput.SHELF, shelf,
                ProductInput.SCALE_NUMBER, scaleNumber);
    }

    @Override
    public boolean has(ProductInput input) {
        return controls().containsKey(input);
    }

    @Override
    public Notice wrong() {
        return stockWrong;
    }

    @Override
    public Optional<Tag> changed() {
        return Optional.of(stockingChanged);
    }

    @Override
    public void tell(List<ProductInput> differing) {
        String before = form.kept().text(ProductInput.LOW_STOCK);
        lowWas.setText(before);
        ProductFields.seen(lowWas, differing.contains(ProductInput.LOW_STOCK) && !before.isEmpty());
    }
}
