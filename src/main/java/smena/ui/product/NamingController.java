package smena.ui.product;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.Unit;
import smena.ui.kit.Chips;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.Swatch;

import java.util.Arrays;
import java.util.Map;

/// What a product is called, its picture, category and unit.
public final class NamingController implements CardPart {
    private static final double TILE = 88;
    private static final int LONGEST_CONTENT = 12;

    private final ObservableValue<EditProductPage.Opened> opened;
    private final ProductForm form;
    private final Localization localization;
    private final PictureChoice picture;
    private final CategoryColours colours = new CategoryColours();
    private final ProductFields fields;
    private final LetterTile tile = new LetterTile(TILE, false);

    @FXML private StackPane tilePlace;
    @FXML private ImageView photo;
    @FXML private Label pictureText;
    @FXML private Button choosePicture;
    @FXML private Button removePicture;
    @FXML private TextField name;
    @FXML private TextField shortName;
    @FXML private Label shortRoom;
    @FXML private ComboBox<String> category;
    @FXML private Swatch categoryColour;
    @FXML private HBox units;
    @FXML private TextField netContent;
    @FXML private TextField unitCode;
    @FXML private ComboBox<String> owner;
    @FXML private RowSwitch sold;
    @FXML private RowSwitch favourite;
    @FXML private Notice nameWrong;

    NamingController(
            ProductForm form,
            ObservableValue<EditProductPage.Opened> opened,
            Localization localization,
            PictureChoice picture) {
        this.form = form;
        this.opened = opened;
        this.localization = localization;
        this.picture = picture;
        fields = new ProductFields(form, localization);
    }

    @FXML
    private void initialize() {
        naming();
        pictures();
        fields.toggle(sold, ProductInput.SOLD);
        fields.toggle(favourite, ProductInput.FAVOURITE);
    }

    private void naming() {
        fields.text(name, ProductInput.NAME, ProductCard.LONGEST_NAME);
        fields.text(shortName, ProductInput.SHORT_NAME, ProductFacts.LONGEST_SHORT_NAME);
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
        colours.show(category, categoryColour);
        opened.subscribe(now -> colours.offer(now.categories()));
        fields.choice(category, ProductInput.CATEGORY, ProductCard.LONGEST_CATEGORY);
        Chips.spread(
                units,
                Arrays.asList(Unit.values()),
                fields.chosen(ProductInput.UNIT, Unit::valueOf, Unit::name, Unit.PIECE),
                unit -> localization.text("till.unit." + unit));
        ProductFields.ids(units, Arrays.asList(Unit.values()));
        fields.text(netContent, ProductInput.NET_CONTENT, LONGEST_CONTENT);
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
                        Bindings.when(picture.possibleProperty())
                                .then(localization.text("product.noPicture"))
                                .otherwise(localization.text("product.saveFirst")));
        picture.possibleProperty().subscribe(now -> ProductFields.seen(choosePicture, now));
        removePicture.visibleProperty().bind(photo.visibleProperty());
        removePicture.managedProperty().bind(photo.visibleProperty());
        pictureText.visibleProperty().bind(photo.visibleProperty().not());
        pictureText.managedProperty().bind(pictureText.visibleProperty());
    }

    private void showTile() {
        int uncoloured = opened.getValue().categories().size();
        tile.show(name.getText(), colours.of(category.getEditor().getText()).orElse(uncoloured));
    }

    @FXML
    private void choosePicture() {
        picture.choose(name.getScene().getWindow());
    }

    @FXML
    private void removePicture() {
        picture.remove();
    }

    @Override
    public Map<ProductInput, Control> controls() {
        return Map.of(
                ProductInput.NAME, name,
                ProductInput.SHORT_NAME, shortName,
                ProductInput.NET_CONTENT, netContent,
                ProductInput.CATEGORY, category,
                ProductInput.UNIT_CODE, unitCode);
    }

    @Override
    public boolean has(ProductInput input) {
        return switch (input) {
            case NAME,
                    SHORT_NAME,
                    NET_CONTENT,
                    CATEGORY,
                    UNIT,
                    UNIT_CODE,
                    OWNER_TYPE,
                    SOLD,
                    FAVOURITE ->
                    true;
            default -> false;
        };
    }

    @Override
    public Notice wrong() {
        return nameWrong;
    }

    TextField name() {
        return name;
    }
}
