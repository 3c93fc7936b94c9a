package smena.ui.product;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import smena.service.catalog.ProductCards.Numbered;
import smena.service.catalog.ProductPictures;
import smena.ui.shell.UiContext;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The picture of a product: it is kept as soon as it is chosen.
final class PictureChoice {
    private final UiContext ui;
    private final ProductPictures pictures;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private Optional<Long> product = Optional.empty();
    private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();

    PictureChoice(UiContext ui, ProductPictures pictures) {
        this.ui = ui;
        this.pictures = pictures;
    }

    /// Shows the picture of another product.
    void open(EditProductPage.Opened opened) {
        product = opened.known().map(Numbered::id);
        possible.set(product.isPresent());
        show(opened.picture());
    }

    /// Whether it can be chosen: a product that is not there yet can have none.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// The picture; null for none.
    ReadOnlyObjectProperty<@Nullable Image> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /// Asks for a file.
    void choose(Window over) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                ui.localization().words().get("printer.pickKind"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg"));
        @Nullable File file = chooser.showOpenDialog(over);
        if (file != null) {
            put(file.toPath());
        }
    }

    /// Gives the product the picture in a file.
    void put(Path file) {
        product.ifPresent(
                id ->
                        ui.actions()
                                .act(
                                        who -> {
                                            pictures.put(who, id, file);
                                            return pictures.of(id);
                                        })
                                .deliver(now -> show(id, now)));
    }

    /// Takes the picture away.
    void remove() {
        product.ifPresent(
                id ->
                        ui.actions()
                                .act(
                                        who -> {
                                            pictures.remove(who, id);
                                            return Optional.<byte[]>empty();
                                        })
                                .deliver(now -> show(id, now)));
    }

    /// Unless another product is shown meanwhile.
    private void show(long id, Optional<byte[]> jpeg) {
        if (product.filter(now -> now == id).isPresent()) {
            show(jpeg);
        }
    }

    private void show(Optional<byte[]> jpeg) {
        Image read = jpeg.map(bytes -> new Image(new ByteArrayInputStream(bytes))).orElse(null);
        image.set(read == null || read.isError() ? null : read);
    }
}
