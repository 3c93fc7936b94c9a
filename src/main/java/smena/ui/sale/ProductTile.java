package smena.ui.sale;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.text.Formats;
import smena.text.ShownPrice;
import smena.ui.kit.FittedText;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Sign;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A product to tap: letter tile, price, name, remaining stock.
final class ProductTile extends Region {
    private static final double LETTERS = 40;
    private static final double SIDES = 24;
    private static final double GAP = 8;
    private static final double BETWEEN = 5;
    private static final double ARC = 16;
    private static final Duration LONG_PRESS = Duration.millis(600);
    private static final Pattern MEASURE = Pattern.compile("(?<=\\d) (?=\\p{L}{1,4}(?: |,|$))");
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    private final LetterTile letters = new LetterTile(LETTERS, false);
    private final Label price = new Label();
    private final Label name = new Label();
    private final Label stock = new Label();
    private final ReadOnlyDoubleWrapper priceRoom = new ReadOnlyDoubleWrapper();
    private @Nullable Product product;
    private @Nullable Formats shownIn;
    private @Nullable ImageView photograph;
    private boolean wasHeld;
    private final PauseTransition hold = new PauseTransition(LONG_PRESS);

    /// @param tapped told of a tap
    /// @param held told of a long press, or of the other mouse button
    ProductTile(Consumer<Product> tapped, BiConsumer<Node, Product> held) {
        getStyleClass().add("product-tile");
        price.getStyleClass().add("price");
        name.getStyleClass().add("name");
        stock.getStyleClass().add("stock");
        name.setWrapText(true);
        name.setAlignment(Pos.TOP_LEFT);
        stock.setContentDisplay(ContentDisplay.LEFT);
        getChildren().addAll(letters, price, name, stock);
        // Where the processor draws, a picture of the tile is put down many times quicker.
        setCache(true);
        priceRoom.bind(widthProperty().subtract(SIDES + LETTERS + GAP));
        FittedText.follow(price, priceRoom, 16, 10);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(
                click -> {
                    boolean tap = click.getButton() == MouseButton.PRIMARY && !wasHeld;
                    if (product != null && click.isStillSincePress() && tap) {
                        tapped.accept(product);
                    }
                });
        listenForHolding(held);
    }

    /// A finger has no second button, so a long press is one.
    private void listenForHolding(BiConsumer<Node, Product> held) {
        hold.setOnFinished(
                _ -> {
                    if (product != null) {
                        wasHeld = true;
                        held.accept(this, product);
                    }
                });
        setOnMousePressed(
                press -> {
                    wasHeld = false;
                    if (press.getButton() == MouseButton.PRIMARY) {
                        hold.playFromStart();
                    }
                });
        setOnMouseDragged(
                drag -> {
                    if (!drag.isStillSincePress()) {
                        hold.stop();
                    }
                });
        setOnMouseReleased(_ -> hold.stop());
        setOnContextMenuRequested(
                asked -> {
                    if (product != null && !wasHeld) {
                        held.accept(this, product);
                    }
                    asked.consume();
                });
    }

    /// Shows a picture in place of the letters, or the letters again.
    void picture(@Nullable Image image) {
        ImageView view = photograph;
        if (view == null) {
            if (image == null) {
                return;
            }
            view = made();
            photograph = view;
        }
        if (view.getImage() != image) {
            view.setImage(image);
            view.setVisible(image != null);
            letters.setVisible(image == null);
        }
    }

    private ImageView made() {
        ImageView view = new ImageView();
        view.setFitWidth(LETTERS);
        view.setFitHeight(LETTERS);
        view.setSmooth(true);
        view.setMouseTransparent(true);
        Rectangle corners = new Rectangle(LETTERS, LETTERS);
        corners.setArcWidth(ARC);
        corners.setArcHeight(ARC);
        view.setClip(corners);
        view.setId("picture");
        getChildren().add(view);
        return view;
    }

    /// Shows a product; nothing is done where it is shown already.
    void show(Product now, Formats formats) {
        if (now.equals(product) && formats == shownIn) {
            return;
        }
        product = now;
        shownIn = formats;
        letters.show(now.name(), now.category().colour());
        price.setText(ShownPrice.of(now, formats));
        name.setText(together(now.name()));
        stock.setText(left(now, formats));
        warn(now.isLow());
        String spoken =
                now.isLow() ? formats.words().get("till.low", stock.getText()) : stock.getText();
        setAccessibleText(
                now.name() + ", " + ShownPrice.withCurrency(now, formats) + ", " + spoken);
    }

    private void warn(boolean low) {
        if (low && stock.getGraphic() == null) {
            stock.getStyleClass().add("low");
            stock.setGraphic(new Icon(Sign.WARNING, 14));
        } else if (!low && stock.getGraphic() != null) {
            stock.getStyleClass().remove("low");
            stock.setGraphic(null);
        }
    }

    /// The letters and the price above, what is left below, and between them the name in all the
    /// room there is. Boxes would ask each text several times how large it wants to be.
    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double wide = getWidth() - left - snappedRightInset();
        double bottom = getHeight() - snappedBottomInset();
        double priceWide = Math.min(snapSizeX(price.prefWidth(-1)), wide - LETTERS);
        double stockHigh = snapSizeY(stock.prefHeight(-1));
        double nameTop = top + LETTERS + BETWEEN;
        letters.resizeRelocate(left, top, LETTERS, LETTERS);
        if (photograph != null) {
            photograph.relocate(left, top);
        }
        price.resizeRelocate(
                left + wide - priceWide, top, priceWide, snapSizeY(price.prefHeight(-1)));
        stock.resizeRelocate(left, bottom - stockHigh, wide, stockHigh);
        name.resizeRelocate(left, nameTop, wide, bottom - stockHigh - BETWEEN - nameTop);
    }

    void highlight(boolean on) {
        pseudoClassStateChanged(HIGHLIGHTED, on);
    }

    /// Keeps a figure and its unit on one line: no `g` stands alone under `450`.
    static String together(String name) {
        return MEASURE.matcher(name).replaceAll(String.valueOf(Formats.NBSP));
    }

    /// `42 dona`; weighed goods first name the unit of the price: `/ kg · 64,5 kg`.
    private static String left(Product product, Formats formats) {
        String unit = formats.words().get("till.unit." + product.unit());
        String left =
                product.stock()
                        .map(stock -> formats.quantity(stock) + Formats.NBSP + unit)
                        .orElse("");
        if (product.unit() == Unit.PIECE) {
            return left;
        }
        return "/ " + unit + (left.isEmpty() ? "" : " · " + left);
    }
}
