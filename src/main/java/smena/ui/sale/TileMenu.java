package smena.ui.sale;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Product;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.service.catalog.Favourites;
import smena.service.catalog.ProductPictures;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;

import java.io.File;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/// What a long press or the other mouse button offers on a tile, to whoever may change products:
/// the page of favourites and the product's picture.
final class TileMenu {
    private static final Set<KeyCode> KEYS =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);

    private final UiContext ui;
    private final Favourites favourites;
    private final ProductPictures pictures;
    private final ShelfModel shelf;
    private final TilePictures shown;
    private final Localization localization;

    TileMenu(
            UiContext ui,
            Favourites favourites,
            ProductPictures pictures,
            ShelfModel shelf,
            TilePictures shown) {
        this.ui = ui;
        this.favourites = favourites;
        this.pictures = pictures;
        this.shelf = shelf;
        this.shown = shown;
        localization = ui.localization();
    }

    /// Opens it over a tile; nothing happens where the person may not change products.
    void open(Node tile, Product product) {
        @Nullable Employee person = ui.session().cashierProperty().get();
        if (person != null && person.role().may(Right.EDIT_CATALOGUE)) {
            ContextMenu menu = menu(tile, product);
            menu.show(tile, Side.BOTTOM, 0, 0);
        }
    }

    ContextMenu menu(Node tile, Product product) {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("tile-menu");
        menu.addEventFilter(KeyEvent.KEY_PRESSED, key -> leaveToScanner(menu, key));
        if (shelf.isFavourite(product.id())) {
            add(menu, "favourites.remove", () -> remove(product));
            if (shelf.favouritesProperty().get()) {
                add(menu, "favourites.earlier", () -> move(product, -1));
                add(menu, "favourites.later", () -> move(product, 1));
            }
        } else {
            add(menu, "favourites.add", () -> add(product));
        }
        add(menu, "picture.choose", () -> choose(tile, product));
        if (shown.has(product.id())) {
            add(menu, "picture.remove", () -> removePicture(product));
        }
        return menu;
    }

    /// A scan closes it: an Enter that ends a scan chooses nothing. Arrows and the space bar do.
    private static void leaveToScanner(ContextMenu menu, KeyEvent key) {
        if (!KEYS.contains(key.getCode())) {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
            }
            menu.hide();
        }
    }

    private void add(ContextMenu menu, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(key);
        item.textProperty().bind(localization.text(key));
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }

    private void add(Product product) {
        change(actor -> favourites.add(actor, product.id()));
    }

    private void remove(Product product) {
        change(actor -> favourites.remove(actor, product.id()));
    }

    private void move(Product product, int steps) {
        change(actor -> favourites.move(actor, product.id(), steps));
    }

    private void change(Consumer<Actor> act) {
        ui.actions()
                .act(
                        actor -> {
                            act.accept(actor);
                            return true;
                        })
                .deliver(_ -> shelf.favouritesChanged());
    }

    private void choose(Node tile, Product product) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                localization.words().get("printer.pickKind"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg"));
        @Nullable File file = chooser.showOpenDialog(tile.getScene().getWindow());
        if (file != null) {
            put(product, file.toPath());
        }
    }

    /// Gives the product the picture in a file.
    void put(Product product, Path file) {
        ui.actions()
                .act(
                        actor -> {
                            pictures.put(actor, product.id(), file);
                            return true;
                        })
                .deliver(_ -> shown.renew(product.id()));
    }

    private void removePicture(Product product) {
        ui.actions()
                .act(
                        actor -> {
                            pictures.remove(actor, product.id());
                            return true;
                        })
                .deliver(_ -> shown.renew(product.id()));
    }
}
