package smena.ui.category;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import smena.domain.catalog.CategoryCard;
import smena.domain.catalog.ProductCard;
import smena.service.catalog.Categories.Overview;
import smena.ui.kit.AmountField;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveBar;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts [CategoryForm] on the screen.
public final class EditCategoryController {
    private static final double TILE = 48;

    private final CategoryForm form;
    private final Optional<Overview> known;
    private final List<Overview> others;
    private final Consumer<Overview> joinInto;
    private final Localization localization;
    private final SaveBar bar;

    @FXML private TextField name;
    @FXML private FlowPane colours;
    @FXML private AmountField markup;
    @FXML private Notice notice;
    @FXML private Node joining;
    @FXML private Label products;
    @FXML private ComboBox<Overview> into;
    @FXML private Button join;
    @FXML private StackPane barPlace;

    /// @param others those it may be joined with
    /// @param joinInto puts its products into another
    EditCategoryController(
            CategoryForm form,
            Optional<Overview> known,
            List<Overview> others,
            Consumer<Overview> joinInto,
            Localization localization) {
        this.form = form;
        this.known = known;
        this.others = others;
        this.joinInto = joinInto;
        this.localization = localization;
        bar = new SaveBar(localization, form::discard, form::save);
    }

    @FXML
    private void initialize() {
        MaxLength.in(name, ProductCard.LONGEST_CATEGORY);
        name.textProperty().bindBidirectional(form.nameProperty());
        markup.typedProperty().bindBidirectional(form.markupProperty());
        for (int i = 0; i < CategoryCard.COLOURS; i++) {
            colours.getChildren().add(colour(i));
        }
        ProblemNotice.follow(notice, form.problemProperty(), localization);
        boolean joinable = known.isPresent() && !others.isEmpty();
        joining.setVisible(joinable);
        joining.setManaged(joinable);
        known.ifPresent(
                it ->
                        products.textProperty()
                                .bind(
                                        localization.make(
                                                f ->
                                                        f.words()
                                                                .count(
                                                                        "category.products",
                                                                        it.products()))));
        into.getItems().setAll(others);
        ChoiceNames.show(into, other -> other.card().name());
        join.disableProperty()
                .bind(
                        into.valueProperty()
                                .isNull()
                                .or(form.busyProperty())
                                .or(form.changesProperty().greaterThan(0)));
        bar.savingProperty().bind(form.busyProperty());
        bar.changesProperty().bind(form.changesProperty());
        barPlace.getChildren().setAll(bar);
        barPlace.managedProperty().bind(bar.visibleProperty());
    }

    private Node colour(int index) {
        ToggleButton button = new ToggleButton();
        Region swatch = new Region();
        swatch.getStyleClass().addAll("letter-tile", LetterTile.styleOf(index));
        swatch.setMinSize(TILE, TILE);
        swatch.setPrefSize(TILE, TILE);
        button.setGraphic(swatch);
        button.setId("colour-" + index);
        button.accessibleTextProperty()
                .bind(localization.make(f -> f.words().get("category.colourNo", index + 1)));
        button.getStyleClass().add("colour-choice");
        form.colourProperty().subscribe(now -> button.setSelected(now.intValue() == index));
        button.setOnAction(
                _ -> {
                    form.colourProperty().set(index);
                    button.setSelected(true);
                });
        return button;
    }

    @FXML
    private void join() {
        Optional.ofNullable(into.getValue()).ifPresent(joinInto);
    }

    /// The keyboard goes to the name.
    void takeFocus() {
        name.requestFocus();
    }

    SaveBar bar() {
        return bar;
    }
}
