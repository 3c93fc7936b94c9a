package smena.ui.pin;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.text.RoleWords;
import smena.ui.kit.Localization;

/// The people of a [PinEntryModel], a tile each; the chosen one is marked.
public final class PersonTiles extends FlowPane {
    private Runnable onTap = () -> {};
    private @Nullable ScrollPane reveals;

    /// No tiles yet.
    public PersonTiles() {
        getStyleClass().add("person-tiles");
    }

    /// Called when somebody was chosen by a tap.
    public void setOnTap(Runnable action) {
        onTap = action;
    }

    /// Shows the people of `model` from now on.
    ///
    /// @param keyboard whether a tile can be focused, and is chosen by that
    public void follow(PinEntryModel model, Localization localization, boolean keyboard) {
        model.people()
                .addListener(
                        (ListChangeListener<Employee>) _ -> show(model, localization, keyboard));
        model.chosenProperty().subscribe(_ -> mark(model));
        show(model, localization, keyboard);
    }

    /// Gives the keyboard to the chosen tile; false while it is not there.
    public boolean takeFocus() {
        for (Node node : getChildren()) {
            if (((PersonTile) node).isSelected() && node.getScene() != null) {
                node.requestFocus();
                return true;
            }
        }
        return false;
    }

    /// How many stand in a row; at least one.
    public int columns() {
        double first = getChildren().isEmpty() ? 0 : getChildren().getFirst().getLayoutY();
        return (int)
                Math.max(1, getChildren().stream().filter(t -> t.getLayoutY() == first).count());
    }

    /// Scrolls to the chosen one where it is not seen whole, once the tiles have their places.
    public void reveal(ScrollPane scroll) {
        reveals = scroll;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ScrollPane scroll = reveals;
        if (scroll != null) {
            reveals = null;
            scrollTo(scroll);
        }
    }

    private void scrollTo(ScrollPane scroll) {
        double view = scroll.getViewportBounds().getHeight();
        double room = getHeight() - view;
        for (Node node : getChildren()) {
            if (room > 0 && ((PersonTile) node).isSelected()) {
                Bounds tile = node.getBoundsInParent();
                double top = scroll.getVvalue() * room;
                if (tile.getMinY() < top) {
                    scroll.setVvalue(tile.getMinY() / room);
                } else if (tile.getMaxY() > top + view) {
                    scroll.setVvalue((tile.getMaxY() - view) / room);
                }
            }
        }
    }

    private void show(PinEntryModel model, Localization localization, boolean keyboard) {
        boolean hadFocus = isFocusWithin();
        getChildren()
                .setAll(
                        model.people().stream()
                                .map(person -> tile(person, model, localization, keyboard))
                                .toList());
        mark(model);
        if (hadFocus) {
            takeFocus();
        }
    }

    private PersonTile tile(
            Employee person, PinEntryModel model, Localization localization, boolean keyboard) {
        PersonTile tile =
                new PersonTile(
                        person, localization.make(f -> RoleWords.name(f.words(), person.role())));
        tile.setFocusTraversable(keyboard);
        tile.setOnAction(
                _ -> {
                    model.choose(person);
                    // A second tap must leave it chosen.
                    mark(model);
                    onTap.run();
                });
        tile.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                model.choose(person);
                            }
                        });
        return tile;
    }

    private void mark(PinEntryModel model) {
        for (Node node : getChildren()) {
            PersonTile tile = (PersonTile) node;
            tile.setSelected(tile.person().equals(model.chosenProperty().get()));
        }
    }
}
