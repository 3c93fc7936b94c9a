package smena.ui.programs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.people.ApiClient;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.util.function.Consumer;

/// A program that has a token: in whose name it acts, and when it called last.
final class ProgramLine extends HBox {
    private final ApiClient client;

    /// @param withdraw called to revoke the token
    ProgramLine(ApiClient client, Localization localization, Consumer<ApiClient> withdraw) {
        this.client = client;
        Label name = new Label(client.name());
        name.getStyleClass().add("strong");
        Label about = new Label();
        about.getStyleClass().addAll("small", "muted");
        about.setWrapText(true);
        about.textProperty().bind(localization.make(this::about));
        VBox text = new VBox(2, name, about);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button end = new Button();
        end.textProperty().bind(localization.text("programs.withdraw"));
        end.getStyleClass().add("danger");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setOnAction(_ -> withdraw.accept(client));
        getStyleClass().add("list-line");
        getChildren().addAll(text, end);
    }

    private String about(Formats formats) {
        String used =
                client.lastUsed()
                        .map(at -> formats.words().get("programs.used", formats.dateTime(at)))
                        .orElse(formats.words().get("programs.neverUsed"));
        return formats.words()
                        .get(
                                "programs.inTheNameOf",
                                client.owner().name(),
                                formats.date(client.madeAt()))
                + " · "
                + used;
    }
}
