package smena.ui.people;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.text.RoleWords;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;

import java.util.function.Consumer;

/// How far a role goes with a right; pressed to change it.
final class GrantChip extends Button {
    GrantChip(Role role, Right right, Localization localization, Consumer<Node> open) {
        Grant grant = role.grant(right);
        Tag tag = new Tag(GrantWords.kind(grant));
        tag.show(GrantWords.kind(grant), GrantWords.sign(grant));
        tag.textProperty().bind(localization.make(f -> GrantWords.text(f, right, grant)));
        setId(id(right, role));
        setGraphic(tag);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        accessibleTextProperty()
                .bind(
                        localization.make(
                                f ->
                                        RoleWords.name(f.words(), role)
                                                + ", "
                                                + f.words().get("right." + right)
                                                + ": "
                                                + GrantWords.text(f, right, grant)));
        getStyleClass().add("grant");
        setOnAction(_ -> open.accept(this));
    }

    /// What the chip of a right of a role is found by.
    static String id(Right right, Role role) {
        return "right-" + right + "-" + role.code();
    }
}
