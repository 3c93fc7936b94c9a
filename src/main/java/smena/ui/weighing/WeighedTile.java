package smena.ui.weighing;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.catalog.NumberedProduct;
import smena.domain.catalog.Product;
import smena.text.Formats;
import smena.ui.kit.LetterTile;

import java.util.function.Consumer;

/// A product to weigh: letters, price, name, its number.
final class WeighedTile extends Button {
    static final double WIDTH = 137;
    static final double HEIGHT = 122;
    private static final double LETTERS = 36;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Product product;

    WeighedTile(NumberedProduct numbered, Formats formats, Consumer<Product> tapped) {
        product = numbered.product();
        setId("weigh-" + product.id());
        getStyleClass().add("weighed-tile");
        setFocusTraversable(false);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        LetterTile letters = new LetterTile(LETTERS, false);
        letters.show(product.name(), product.category().colour());
        Label price = new Label(formats.money(product.price()));
        price.getStyleClass().add("price");
        price.setMaxWidth(Double.MAX_VALUE);
        price.setAlignment(Pos.TOP_RIGHT);
        HBox.setHgrow(price, Priority.ALWAYS);
        Label name = new Label(product.name());
        name.getStyleClass().add("name");
        name.setWrapText(true);
        name.setAlignment(Pos.TOP_LEFT);
        name.setMaxHeight(Double.MAX_VALUE);
        name.setMinHeight(0);
        VBox.setVgrow(name, Priority.ALWAYS);
        VBox content = new VBox(4, new HBox(4, letters, price), name, number(numbered.number()));
        content.setMinWidth(0);
        content.setMouseTransparent(true);
        setGraphic(content);
        setAccessibleText(product.name() + ", " + formats.moneyWithCurrency(product.price()));
        setOnAction(_ -> tapped.accept(product));
    }

    private static HBox number(long number) {
        Label caption = new Label(number == 0 ? "" : "PLU ");
        caption.getStyleClass().addAll("small", "muted");
        Label figure = new Label(number == 0 ? "" : Long.toString(number));
        figure.getStyleClass().addAll("small", "figure");
        HBox line = new HBox(caption, figure);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    void choose(long chosen) {
        pseudoClassStateChanged(CHOSEN, product.id() == chosen);
    }
}
