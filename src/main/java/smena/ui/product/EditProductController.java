package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Category;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.Unit;
import smena.domain.money.TaxRate;
import smena.domain.mxik.GoodsCode;
import smena.text.Formats;
import smena.text.Problems;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveBar;
import smena.ui.kit.Tag;
import smena.ui.mxik.CodeChoice;
import smena.ui.mxik.CodePicker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Puts [ProductForm] on the screen.
public final class EditProductController {
    private static final double TILE = 72;
    private static final int GOODS_CODE = 17;
    private static final int LONGEST_CODE = 64;

    private static final int LONGEST_CONTENT = 12;

    private final ProductForm form;
    private final EditProductPage.Opened opened;
    private final Localization localization;
    private final PictureChoice picture;
    private final CodeChoice goodsCodes;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final ProductFields fields;
    private final SaveBar bar;

    @FXML private Region root;
    @FXML private GridPane columns;
    @FXML private VBox first;
    @FXML private VBox second;
    @FXML private VBox third;
    @FXML private Node naming;
    @FXML private Node pricing;
    @FXML private Node stocking;
    @FXML private Node coding;
    @FXML private Node ruling;
    @FXML private StackPane tilePlace;
    @FXML private ImageView photo;
    @FXML private Label pictureText;
    @FXML private Button choosePicture;
    @FXML private Button removePicture;
    @FXML private TextField name;
    @FXML private TextField shortName;
    @FXML private TextField netContent;
    @FXML private Label shortRoom;
    @FXML private ComboBox<String> category;
    @FXML private HBox units;
    @FXML private TextField unitCode;
    @FXML private ComboBox<String> owner;
    @FXML private Notice nameWrong;
    @FXML private AmountField price;
    @FXML private Node priceBox;
    @FXML private RowSwitch openPrice;
    @FXML private RowSwitch fullPrice;
    @FXML private HBox taxes;
    @FXML private TextField goodsCode;
    @FXML private Label goodsCodeName;
    @FXML private TextField packageCode;
    @FXML private Notice priceWrong;
    @FXML private Label stock;
    @FXML private AmountField lowStock;
    @FXML private AmountField fillTo;
    @FXML private ComboBox<String> supplier;
    @FXML private AmountField shelfDays;
    @FXML private TextField shelf;
    @FXML private AmountField scaleNumber;
    @FXML private Notice stockWrong;
    @FXML private TextField code;
    @FXML private Node codeHead;
    @FXML private Label packHead;
    @FXML private Region dropHead;
    @FXML private VBox codes;
    @FXML private RowSwitch singles;
    @FXML private Notice codesWrong;
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
    @FXML private Tag pricingChanged;
    @FXML private Tag stockingChanged;
    @FXML private Tag codingChanged;
    @FXML private Tag rulingChanged;
    @FXML private Label priceWas;
    @FXML private Label lowWas;
    @FXML private StackPane barPlace;

    EditProductController(
            ProductForm form,
            EditProductPage.Opened opened,
            Localization localization,
            PictureChoice picture,
            CodeChoice goodsCodes) {
        this.form = form;
        this.opened = opened;
        this.localization = localization;
        this.picture = picture;
        this.goodsCodes = goodsCodes;
        fields = new ProductFields(form, localization);
        bar = new SaveBar(localization, form::discard, form::save);
    }

    @FXML
    private void initialize() {
        ProductColumns shown = new ProductColumns(columns, List.of(first, second, third));
        root.widthProperty()
                .subscribe(
                        now ->
                                shown.arrange(
                                        now.doubleValue(),
                                        naming,
                                        pricing,
                                        stocking,
                                        coding,
                                        ruling));
        naming();
        pictures();
        figures();
        codes();
        rules();
        form.problemProperty().subscribe(this::show);
        saveBar();
    }

    private void show(@Nullable Problem problem) {
        for (Notice notice : List.of(nameWrong, priceWrong, stockWrong, codesWrong, rulesWrong)) {
            notice.setVisible(false);
        }
        Map<ProductInput, Control> controls = controls();
        controls.values().forEach(field -> field.getStyleClass().remove("wrong"));
        if (problem == null) {
            return;
        }
        Optional<ProductInput> at = ProductFaults.at(problem, form.draft());
        Notice notice = at.map(this::place).orElse(nameWrong);
        notice.textProperty().bind(localization.make(f -> new Problems(f).sentence(problem)));
        notice.setVisible(true);
        at.map(controls::get)
                .ifPresent(
                        field -> {
                            field.getStyleClass().add("wrong");
                            field.requestFocus();
                        });
    }

    private Map<ProductInput, Control> controls() {
        return Map.ofEntries(
                Map.entry(ProductInput.NAME, name),
                Map.entry(ProductInput.SHORT_NAME, shortName),
                Map.entry(ProductInput.NET_CONTENT, netContent),
                Map.entry(ProductInput.CATEGORY, category),
                Map.entry(ProductInput.UNIT_CODE, unitCode),
                Map.entry(ProductInput.PRICE, price),
                Map.entry(ProductInput.GOODS_CODE, goodsCode),
                Map.entry(ProductInput.PACKAGE_CODE, packageCode),
                Map.entry(ProductInput.LOW_STOCK, lowStock),
                Map.entry(ProductInput.FILL_TO, fillTo),
                Map.entry(ProductInput.SUPPLIER, supplier),
                Map.entry(ProductInput.SHELF_DAYS, shelfDays),
                Map.entry(ProductInput.SHELF, shelf),
                Map.entry(ProductInput.SCALE_NUMBER, scaleNumber),
                Map.entry(ProductFaults.CODES, code),
                Map.entry(ProductInput.AGE_FROM, ageFrom),
                Map.entry(ProductInput.MARKED_FROM, markedFrom),
                Map.entry(ProductInput.NO_CASH_FROM, noCashFrom));
    }

    private Notice place(ProductInput input) {
        return switch (input) {
            case NAME, SHORT_NAME, NET_CONTENT, CATEGORY, UNIT, UNIT_CODE, OWNER_TYPE -> nameWrong;
            case PRICE, OPEN_PRICE, FULL_PRICE -> priceWrong;
            case LOW_STOCK, SCALE_NUMBER, FILL_TO, SUPPLIER, SHELF, SHELF_DAYS -> stockWrong;
            case SINGLES -> codesWrong;
            case TAX, GOODS_CODE, PACKAGE_CODE -> rulesWrong;
            case AGE, AGE_FROM, MARKED, MARKED_FROM, NO_CASH, NO_CASH_FROM -> rulesWrong;
        };
    }

    private void naming() {
        fields.text(name, ProductInput.NAME, ProductCard.LONGEST_NAME);
        fields.text(shortName, ProductInput.SHORT_NAME, ProductFacts.LONGEST_SHORT_NAME);
        fields.text(netContent, ProductInput.NET_CONTENT, LONGEST_CONTENT);
        shortName.promptTextProperty().bind(name.textProperty());
        shortRoom
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "product.shortOf",
                                                        shortName.getText().length(),
                                                        ProductFacts.LONGEST_SHORT_NAME),
                                shortName.textProperty()));
        category.getItems().setAll(opened.categories().stream().map(Category::name).toList());
        fields.text(category.getEditor(), ProductInput.CATEGORY, ProductCard.LONGEST_CATEGORY);
        Chips.spread(
                units,
                Arrays.asList(Unit.values()),
                fields.chosen(ProductInput.UNIT, Unit::valueOf, Unit::name, Unit.PIECE),
                unit -> localization.text("till.unit." + unit));
        ProductFields.ids(units, Arrays.asList(Unit.values()));
        fields.text(unitCode, ProductInput.UNIT_CODE, ProductFacts.LONGEST_CODE);
        owner();
    }

    private void owner() {
        owner.getItems().add("");
        for (OwnerType type : OwnerType.values()) {
            owner.getItems().add(type.name());
        }
        ChoiceNames.show(owner, type -> localization.words().get(ownerKey(type)));
        owner.valueProperty().bindBidirectional(form.text(ProductInput.OWNER_TYPE));
    }

    private static String ownerKey(String type) {
        return "product.owner." + (type.isEmpty() ? "NONE" : type);
    }

    private void pictures() {
        tilePlace.getChildren().addFirst(tile);
        name.textProperty().subscribe(_ -> showTile());
        category.getEditor().textProperty().subscribe(_ -> showTile());
        photo.imageProperty().bind(picture.imageProperty());
        photo.visibleProperty().bind(picture.imageProperty().isNotNull());
        pictureText
                .textProperty()
                .bind(
                        localization.text(
                                picture.isPossible() ? "product.noPicture" : "product.saveFirst"));
        ProductFields.seen(choosePicture, picture.isPossible());
        removePicture.visibleProperty().bind(photo.visibleProperty());
        removePicture.managedProperty().bind(photo.visibleProperty());
        pictureText.visibleProperty().bind(photo.visibleProperty().not());
        pictureText.managedProperty().bind(pictureText.visibleProperty());
    }

    private void showTile() {
        int colour =
                opened.categories().stream()
                        .filter(each -> each.name().equals(category.getEditor().getText()))
                        .map(Category::colour)
                        .findFirst()
                        .orElse(opened.categories().size());
        tile.show(name.getText(), colour);
    }

    private void figures() {
        fields.figure(price, ProductInput.PRICE);
        Chips.spread(
                taxes,
                opened.taxRates().stream().map(TaxRate::code).toList(),
                fields.chosen(ProductInput.TAX, Function.identity(), Function.identity(), ""),
                this::rate);
        ProductFields.ids(taxes, opened.taxRates().stream().map(TaxRate::code).toList());
        fields.text(goodsCode, ProductInput.GOODS_CODE, GOODS_CODE);
        goodsCodes.follow(goodsCode, goodsCodeName);
        fields.text(packageCode, ProductInput.PACKAGE_CODE, ProductFacts.LONGEST_CODE);
        fields.toggle(fullPrice, ProductInput.FULL_PRICE);
        fields.toggle(openPrice, ProductInput.OPEN_PRICE);
        priceBox.visibleProperty().bind(openPrice.selectedProperty().not());
        priceBox.managedProperty().bind(priceBox.visibleProperty());
        fields.figure(lowStock, ProductInput.LOW_STOCK);
        fields.figure(fillTo, ProductInput.FILL_TO);
        supplier.getItems().setAll(opened.suppliers());
        fields.text(supplier.getEditor(), ProductInput.SUPPLIER, ProductFacts.LONGEST_SUPPLIER);
        fields.figure(shelfDays, ProductInput.SHELF_DAYS);
        fields.text(shelf, ProductInput.SHELF, ProductFacts.LONGEST_SHELF);
        fields.figure(scaleNumber, ProductInput.SCALE_NUMBER);
        stock.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        opened.listed()
                                                .map(ListedProduct::product)
                                                .filter(p -> p.stock().isPresent())
                                                .map(p -> ProductWords.stock(p, f))
                                                .orElse(f.words().get("product.notCounted"))));
    }

    private ObservableValue<String> rate(String taxCode) {
        return localization.make(
                f ->
                        opened.taxRates().stream()
                                .filter(rate -> rate.code().equals(taxCode))
                                .map(rate -> ProductWords.rate(rate, f))
                                .findFirst()
                                .orElse(taxCode));
    }

    private void codes() {
        MaxLength.in(code, LONGEST_CODE);
        code.textProperty().bindBidirectional(form.codeProperty());
        code.addEventFilter(KeyEvent.KEY_PRESSED, this::typing);
        packHead.setMinWidth(CodeRowView.PACK);
        packHead.setPrefWidth(CodeRowView.PACK);
        dropHead.setMinWidth(CodeRowView.DROP);
        form.codes().subscribe(this::fillCodes);
        fillCodes();
        fields.toggle(singles, ProductInput.SINGLES);
    }

    private void fillCodes() {
        codes.getChildren()
                .setAll(
                        form.codes().stream()
                                .map(row -> new CodeRowView(row, localization, form::drop))
                                .toList());
        ProductFields.seen(codeHead, !form.codes().isEmpty());
    }

    private void typing(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !code.getText().isBlank()) {
            event.consume();
            form.addCode(code.getText());
        }
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

    private void saveBar() {
        bar.savingProperty().bind(form.busyProperty());
        bar.changesProperty().bind(form.changesProperty());
        barPlace.getChildren().setAll(bar);
        barPlace.managedProperty().bind(bar.visibleProperty());
        form.changesProperty().subscribe(_ -> tellChanges());
        for (ProductInput input : ProductInput.values()) {
            form.text(input).addListener(_ -> tellChanges());
        }
    }

    private void tellChanges() {
        Formats formats = localization.formats();
        bar.whatProperty()
                .set(ProductChanges.told(form.kept(), form.draft(), opened.taxRates(), formats));
        tags();
    }

    /// Cards with changes say so, and what stood in a field stays readable.
    private void tags() {
        ProductDraft kept = form.kept();
        ProductDraft now = form.draft();
        boolean known = form.known().isPresent();
        List<ProductInput> changed = known ? now.changedFrom(kept) : List.of();
        Map<Notice, Tag> tags =
                Map.of(
                        priceWrong, pricingChanged,
                        stockWrong, stockingChanged,
                        codesWrong, codingChanged,
                        rulesWrong, rulingChanged);
        tags.forEach(
                (card, tag) ->
                        tag.setVisible(changed.stream().anyMatch(input -> place(input) == card)));
        if (known && !now.codes().equals(kept.codes())) {
            codingChanged.setVisible(true);
        }
        was(priceWas, ProductInput.PRICE, changed);
        was(lowWas, ProductInput.LOW_STOCK, changed);
    }

    private void was(Label label, ProductInput input, List<ProductInput> changed) {
        String before = form.kept().text(input);
        Formats formats = localization.formats();
        label.setText(
                input == ProductInput.PRICE
                        ? Typed.money(before).map(formats::money).orElse(before)
                        : before);
        ProductFields.seen(label, changed.contains(input) && !before.isEmpty());
    }

    @FXML
    private void makeCode() {
        form.makeCode();
    }

    @FXML
    private void chooseGoodsCode() {
        List<String> barcodes = form.codes().stream().map(CodeRow::code).toList();
        goodsCodes.choose(new CodePicker.Goods(name.getText(), barcodes), this::take);
    }

    /// The only package of a code is the one that is meant.
    private void take(GoodsCode chosen) {
        goodsCode.setText(chosen.code());
        if (chosen.packages().size() == 1) {
            packageCode.setText(chosen.packages().getFirst().code());
        }
        goodsCode.requestFocus();
    }

    @FXML
    private void choosePicture() {
        picture.choose(root.getScene().getWindow());
    }

    @FXML
    private void removePicture() {
        picture.remove();
    }

    @FXML
    private void addCode() {
        if (!code.getText().isBlank()) {
            form.addCode(code.getText());
        }
        code.requestFocus();
    }

    /// The keyboard goes to the price of a known product, to the name of a new one. What scrolls is
    /// in no scene before its first pass of styles.
    void takeFocus() {
        root.applyCss();
        TextField begin = form.known().isPresent() ? price : name;
        begin.requestFocus();
    }

    /// The keyboard goes to the codes.
    void focusCode() {
        code.requestFocus();
    }

    SaveBar bar() {
        return bar;
    }
}
