package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import smena.domain.catalog.ProductFacts;
import smena.domain.money.OfferedRate;
import smena.domain.mxik.GoodsCode;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.Tag;
import smena.ui.mxik.CodeChoice;
import smena.ui.mxik.CodePicker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Its tax, its code in the state's directory and the rules of the law under which it is sold.
public final class RulingController implements CardPart {
    private static final int GOODS_CODE = 17;

    private final ProductForm form;
    private final ObservableValue<EditProductPage.Opened> opened;
    private final Localization localization;
    private final CodeChoice goodsCodes;
    private final ProductFields fields;
    private final ObjectProperty<String> tax;
    private List<String> rates = List.of();

    @FXML private HBox taxes;
    @FXML private TextField goodsCode;
    @FXML private Label goodsCodeName;
    @FXML private TextField packageCode;
    @FXML private HBox ages;
    @FXML private Node agePart;
    @FXML private AmountField years;
    @FXML private Label ageWords;
    @FXML private TextField ageFrom;
    @FXML private RowSwitch marked;
    @FXML private TextField markedFrom;
    @FXML private RowSwitch noCash;
    @FXML private TextField noCashFrom;
    @FXML private Notice rulesWrong;
    @FXML private Tag rulingChanged;

    RulingController(
            ProductForm form,
            ObservableValue<EditProductPage.Opened> opened,
            Localization localization,
            CodeChoice goodsCodes) {
        this.form = form;
        this.opened = opened;
        this.localization = localization;
        this.goodsCodes = goodsCodes;
        fields = new ProductFields(form, localization);
        tax = fields.chosen(ProductInput.TAX, Function.identity(), Function.identity(), "");
    }

    @FXML
    private void initialize() {
        opened.subscribe(now -> offer(now.taxRates().stream().map(OfferedRate::code).toList()));
        fields.text(goodsCode, ProductInput.GOODS_CODE, GOODS_CODE);
        goodsCodes.follow(goodsCode, goodsCodeName);
        fields.text(packageCode, ProductInput.PACKAGE_CODE, ProductFacts.LONGEST_CODE);
        rules();
    }

    private void offer(List<String> taxCodes) {
        if (!taxCodes.equals(rates)) {
            rates = taxCodes;
            taxes.getChildren().clear();
            Chips.spread(taxes, rates, tax, this::rate);
            ProductFields.ids(taxes, rates);
        }
    }

    private ObservableValue<String> rate(String taxCode) {
        return localization.make(
                f ->
                        opened.getValue().taxRates().stream()
                                .filter(rate -> rate.code().equals(taxCode))
                                .map(rate -> ProductWords.rate(rate, f))
                                .findFirst()
                                .orElse(taxCode),
                opened);
    }

    private void rules() {
        new AgeFields(form, localization, fields).show(ages, agePart, years, ageWords, ageFrom);
        rule(marked, markedFrom, ProductInput.MARKED, ProductInput.MARKED_FROM);
        rule(noCash, noCashFrom, ProductInput.NO_CASH, ProductInput.NO_CASH_FROM);
    }

    private void rule(RowSwitch row, TextField day, ProductInput rule, ProductInput from) {
        fields.toggle(row, rule);
        fields.day(day, from);
        day.visibleProperty().bind(row.selectedProperty());
        day.managedProperty().bind(row.selectedProperty());
    }

    @FXML
    private void chooseGoodsCode() {
        List<String> barcodes = form.codes().stream().map(CodeRow::code).toList();
        goodsCodes.choose(
                new CodePicker.Goods(form.text(ProductInput.NAME).get(), barcodes), this::take);
    }

    /// The only package of a code is the one that is meant.
    private void take(GoodsCode chosen) {
        goodsCode.setText(chosen.code());
        if (chosen.packages().size() == 1) {
            packageCode.setText(chosen.packages().getFirst().code());
        }
        goodsCode.requestFocus();
    }

    @Override
    public Map<ProductInput, Control> controls() {
        return Map.of(
                ProductInput.GOODS_CODE, goodsCode,
                ProductInput.PACKAGE_CODE, packageCode,
                ProductInput.AGE_FROM, ageFrom,
                ProductInput.MARKED_FROM, markedFrom,
                ProductInput.NO_CASH_FROM, noCashFrom);
    }

    @Override
    public boolean has(ProductInput input) {
        return switch (input) {
            case TAX, AGE, MARKED, NO_CASH -> true;
            default -> controls().containsKey(input);
        };
    }

    @Override
    public Notice wrong() {
        return rulesWrong;
    }

    @Override
    public Optional<Tag> changed() {
        return Optional.of(rulingChanged);
    }
}
