package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.ListedProduct;
import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;
import smena.ui.kit.UnderlinedTabs;

import java.util.Arrays;
import java.util.function.Consumer;

/// The card beside the list: what the selected product is, its prices, its codes, how much there is
/// of it, its tax and rules. Its tabs read; it is edited on a page of its own.
final class ProductSide extends VBox {
    /// What its tabs are.
    enum Tab {
        GENERAL,
        PRICE,
        CODES,
        STOCK,
        TAX
    }

    /// What is done with the product it shows.
    interface Acts {
        /// Opens its page.
        void open(ListedProduct product);

        /// Puts its label into the queue.
        void label(ListedProduct product);

        /// Opens what is done more rarely, below this button.
        void more(ListedProduct product, Button below);
    }

    private static final double TILE = 64;
    private static final double SIGN = 18;

    private final Localization localization;
    private final ObjectProperty<@Nullable ProductDetails> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.GENERAL);
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label code = new Label();
    private final Tag state = new Tag(Tag.Kind.PLAIN);
    private final VBox body = new VBox();
    private final SideParts parts;

    ProductSide(Localization localization, Acts acts) {
        this.localization = localization;
        parts = new SideParts(localization);
        setId("productSide");
        getStyleClass().add("product-side");
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMaxHeight(44);
        code.getStyleClass().addAll("small", "muted");
        VBox text = new VBox(4, name, code, state);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(12, tile, text);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("product-side-head");
        UnderlinedTabs<Tab> tabs =
                new UnderlinedTabs<>(
                        Arrays.asList(Tab.values()),
                        tab,
                        each -> localization.text("product.side." + each));
        body.getStyleClass().add("product-side-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, tabs, scroll, foot(acts));
        tab.subscribe(_ -> fill());
        visibleProperty().bind(shown.isNotNull());
    }

    private HBox foot(Acts acts) {
        Button change = new Button();
        change.setId("editProduct");
        change.textProperty().bind(localization.text("product.edit"));
        change.setGraphic(new HBox(8, new KeyHint("Enter")));
        change.setContentDisplay(ContentDisplay.RIGHT);
        change.getStyleClass().add("primary");
        change.setMaxWidth(Double.MAX_VALUE);
        change.setFocusTraversable(false);
        change.setOnAction(_ -> with(acts::open));
        HBox.setHgrow(change, Priority.ALWAYS);
        Button queue = square("labelProduct", Sign.LABEL, "bulk.label");
        queue.setOnAction(_ -> with(acts::label));
        Button more = square("moreOfProduct", Sign.MORE, "product.more");
        more.setOnAction(_ -> with(product -> acts.more(product, more)));
        HBox foot = new HBox(8, change, queue, more);
        foot.getStyleClass().add("product-side-foot");
        return foot;
    }

    private Button square(String id, Sign sign, String key) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new Icon(sign, SIGN));
        button.accessibleTextProperty().bind(localization.text(key));
        button.getStyleClass().add("square");
        button.setFocusTraversable(false);
        return button;
    }

    private void with(Consumer<ListedProduct> act) {
        ProductDetails now = shown.get();
        if (now != null) {
            act.accept(now.listed());
        }
    }

    /// Shows a product; null for none.
    void show(@Nullable ProductDetails details) {
        if (details != null && details.equals(shown.get())) {
            return;
        }
        shown.set(details);
        if (details == null) {
            return;
        }
        ListedProduct listed = details.listed();
        tile.show(listed.product().name(), listed.product().category().colour());
        name.setText(listed.product().name());
        code.setText(listed.product().barcode());
        ProductWords.State now = ProductWords.State.of(listed);
        state.textProperty().bind(localization.text(now.key()));
        now.show(state);
        fill();
    }

    /// The tab that is shown.
    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    private void fill() {
        ProductDetails details = shown.get();
        if (details == null) {
            return;
        }
        parts.begin();
        SideRows rows = new SideRows(details, parts, localization);
        body.getChildren()
                .setAll(
                        switch (tab.get()) {
                            case GENERAL -> rows.general();
                            case PRICE -> rows.price();
                            case CODES -> rows.codes();
                            case STOCK -> rows.stock();
                            case TAX -> rows.tax();
                        });
    }
}
