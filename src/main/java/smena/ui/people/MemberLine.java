package smena.ui.people;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.service.people.Staff.Member;
import smena.text.Formats;
import smena.text.RoleWords;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.time.Instant;

/// A person in the list: face, name, role, and when they logged in last.
final class MemberLine extends ToggleButton {
    private static final double FACE = 44;
    private static final double SIGN = 20;

    private final Member member;
    private final boolean here;
    private final Instant now;

    /// @param here whether they are logged in here and now
    MemberLine(Member member, boolean here, Instant now, Localization localization) {
        this.member = member;
        this.here = here;
        this.now = now;
        Label name = new Label(member.person().name());
        name.getStyleClass().addAll("strong", "name");
        name.setMinWidth(0);
        Label under = new Label();
        under.getStyleClass().addAll("small", "name", "muted");
        under.setMinWidth(0);
        under.textProperty().bind(localization.make(this::about));
        HBox about = new HBox(under);
        if (member.locked()) {
            about.getChildren().add(locked(localization));
        }
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line =
                new HBox(
                        12,
                        LetterTile.person(member.person().name(), FACE, member.person().id()),
                        text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMouseTransparent(true);
        line.prefWidthProperty().bind(widthProperty().subtract(32));
        sign(line);
        setId("person-" + member.person().id());
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(member.person().name());
        getStyleClass().add("member");
        setMaxWidth(Double.MAX_VALUE);
    }

    private static Label locked(Localization localization) {
        Label locked = new Label();
        locked.getStyleClass().addAll("small", "name", "bad");
        locked.setMinWidth(0);
        locked.textProperty().bind(localization.text("people.locked"));
        return locked;
    }

    private void sign(HBox line) {
        if (member.locked()) {
            line.getChildren().add(new Icon(Sign.LOCK, SIGN));
            getStyleClass().add("locked");
        } else if (here) {
            Region dot = new Region();
            dot.getStyleClass().addAll("dot", "good");
            line.getChildren().add(dot);
        }
    }

    /// Whose line it is.
    Member member() {
        return member;
    }

    private String about(Formats formats) {
        String role = RoleWords.name(formats.words(), member.person().role()) + " · ";
        return role + (member.locked() ? "" : when(formats));
    }

    private String when(Formats formats) {
        if (!member.active()) {
            return formats.words().get("people.gone");
        }
        if (here) {
            return formats.words().get("people.here");
        }
        return member.lastLogIn()
                .map(at -> LogInWords.when(formats, at, now))
                .orElseGet(() -> formats.words().get("people.never"));
    }
}
