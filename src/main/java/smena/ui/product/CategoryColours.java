package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.ui.kit.Swatch;

import java.util.List;
import java.util.Optional;

/// The colours of the categories, shown before their names in a box and in the list that it opens.
/// A name that no category has yet has none.
final class CategoryColours {
    private static final PseudoClass NAMED = PseudoClass.getPseudoClass("named");

    private final ObjectProperty<List<Category>> categories = new SimpleObjectProperty<>(List.of());

    /// Shows them in `box`, whose own one stands on it.
    void show(ComboBox<String> box, Swatch own) {
        box.setCellFactory(_ -> new Cell());
        categories.subscribe(
                now -> {
                    ProductFields.offer(box, now.stream().map(Category::name).toList());
                    mark(box, own);
                });
        box.getEditor().textProperty().subscribe(_ -> mark(box, own));
    }

    private void mark(ComboBox<String> box, Swatch own) {
        Optional<Integer> colour = of(box.getEditor().getText());
        colour.ifPresent(own::show);
        own.setVisible(colour.isPresent());
        box.pseudoClassStateChanged(NAMED, colour.isPresent());
    }

    /// There are these categories now.
    void offer(List<Category> now) {
        categories.set(List.copyOf(now));
    }

    /// The colour of the category of this name.
    Optional<Integer> of(String name) {
        return categories.get().stream()
                .filter(each -> each.name().equals(name))
                .map(Category::colour)
                .findFirst();
    }

    private final class Cell extends ListCell<String> {
        private final Swatch mark = new Swatch();

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            Optional<Integer> colour = name == null || empty ? Optional.empty() : of(name);
            setText(empty ? null : name);
            colour.ifPresent(mark::show);
            setGraphic(colour.isPresent() ? mark : null);
        }
    }
}
