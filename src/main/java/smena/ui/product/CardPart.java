package smena.ui.product;

import javafx.scene.control.Control;

import smena.ui.kit.Notice;
import smena.ui.kit.Tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the cards that a product is edited on.
interface CardPart {
    /// Where the fields stand that a problem may be about.
    Map<ProductInput, Control> controls();

    /// Whether a field is on this card.
    boolean has(ProductInput input);

    /// Says what is wrong with one of its fields.
    Notice wrong();

    /// Says that something on it has changed; empty where nothing says so.
    default Optional<Tag> changed() {
        return Optional.empty();
    }

    /// Something was typed anywhere.
    ///
    /// @param fields those that differ from what is kept; none on a new product's card
    default void tell(List<ProductInput> fields) {}
}
