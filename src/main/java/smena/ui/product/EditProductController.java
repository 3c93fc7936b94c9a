package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.SaveBar;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts [ProductForm] on the screen: the cards it is edited on, and the bar that saves it.
public final class EditProductController {
    /// The cards, each with a file of its own.
    record Parts(
            NamingController naming,
            PricingController pricing,
            StockingController stocking,
            CodingController coding,
            RulingController ruling) {
        List<CardPart> all() {
            return List.of(naming, pricing, stocking, coding, ruling);
        }
    }

    private final ProductForm form;
    private final ObservableValue<EditProductPage.Opened> opened;
    private final Localization localization;
    private final Parts parts;
    private final SaveBar bar;
    private Consumer<Node> place = _ -> {};

    @FXML private Region root;
    @FXML private GridPane columns;
    @FXML private VBox first;
    @FXML private VBox second;
    @FXML private VBox third;
    @FXML private ScrollPane scroll;
    @FXML private StackPane barPlace;

    EditProductController(
            ProductForm form,
            ObservableValue<EditProductPage.Opened> opened,
            Localization localization,
            Parts parts) {
        this.form = form;
        this.opened = opened;
        this.localization = localization;
        this.parts = parts;
        bar = new SaveBar(localization, form::discard, form::save);
    }

    @FXML
    private void initialize() {
        ProductColumns made = new ProductColumns(columns, List.of(first, second, third));
        root.widthProperty().subscribe(now -> made.arrange(now.doubleValue()));
        place = made::add;
        bar.savingProperty().bind(form.busyProperty());
        bar.changesProperty().bind(form.changesProperty());
        barPlace.getChildren().setAll(bar);
        barPlace.managedProperty().bind(bar.visibleProperty());
    }

    /// Puts the next of its cards in its place.
    void add(Node card) {
        place.accept(card);
    }

    /// All cards are there.
    void ready() {
        form.problemProperty().subscribe(this::show);
        form.draftsProperty().subscribe(_ -> tellChanges());
    }

    /// From its top.
    void begin() {
        scroll.setVvalue(0);
    }

    private void show(@Nullable Problem problem) {
        for (CardPart part : parts.all()) {
            part.wrong().setVisible(false);
            part.controls().values().forEach(field -> field.getStyleClass().remove("wrong"));
        }
        if (problem == null) {
            return;
        }
        Optional<ProductInput> at = ProductFaults.at(problem, form.draft());
        CardPart card = at.map(this::place).orElse(parts.naming());
        card.wrong().textProperty().bind(localization.make(f -> new Problems(f).sentence(problem)));
        card.wrong().setVisible(true);
        at.flatMap(input -> Optional.ofNullable(card.controls().get(input)))
                .ifPresent(
                        field -> {
                            field.getStyleClass().add("wrong");
                            field.requestFocus();
                        });
    }

    private CardPart place(ProductInput input) {
        return parts.all().stream()
                .filter(part -> part.has(input))
                .findFirst()
                .orElse(parts.naming());
    }

    private void tellChanges() {
        Formats formats = localization.formats();
        bar.whatProperty()
                .set(
                        ProductChanges.told(
                                form.kept(), form.draft(), opened.getValue().taxRates(), formats));
        tags();
    }

    /// Cards with changes say so, and what stood in a field stays readable.
    private void tags() {
        ProductDraft now = form.draft();
        boolean known = form.known().isPresent();
        List<ProductInput> changed = known ? now.changedFrom(form.kept()) : List.of();
        boolean coded = known && !now.codes().equals(form.kept().codes());
        for (CardPart part : parts.all()) {
            boolean codes = coded && part == parts.coding();
            part.changed()
                    .ifPresent(
                            tag -> tag.setVisible(codes || changed.stream().anyMatch(part::has)));
            part.tell(changed);
        }
    }

    /// The keyboard goes to the price of a known product, to the name of a new one. What scrolls is
    /// in no scene before its first pass of styles.
    void takeFocus() {
        root.applyCss();
        boolean known = form.known().isPresent();
        (known ? parts.pricing().price() : parts.naming().name()).requestFocus();
    }

    /// The keyboard goes to the codes.
    void focusCode() {
        parts.coding().code().requestFocus();
    }

    SaveBar bar() {
        return bar;
    }
}
