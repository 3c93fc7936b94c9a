package smena.ui.programs;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import smena.domain.people.ApiClient;
import smena.ui.kit.Dialog;
import smena.ui.kit.LineList;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

/// Who has a token.
public final class TokensController {
    private final ProgramsModel model;
    private final UiContext ui;

    @FXML private VBox lines;
    @FXML private Label empty;
    @FXML private Button add;

    TokensController(ProgramsModel model, UiContext ui) {
        this.model = model;
        this.ui = ui;
    }

    @FXML
    private void initialize() {
        empty.visibleProperty()
                .bind(model.loadedProperty().and(Bindings.isEmpty(model.programs())));
        add.disableProperty().bind(model.loadedProperty().not().or(model.busyProperty()));
        LineList.follow(
                lines,
                model.programs(),
                client -> new ProgramLine(client, ui.localization(), this::askFirst));
    }

    @FXML
    private void add() {
        ui.dialogs().open("programs/new_token.fxml", this::newToken).takeFocus();
    }

    private NewTokenController newToken(Dialog dialog) {
        return new NewTokenController(
                model,
                ui.localization(),
                token -> {
                    dialog.close();
                    tell(token);
                },
                dialog::close);
    }

    private void tell(String token) {
        ui.dialogs()
                .open(
                        "programs/token.fxml",
                        dialog -> {
                            // Esc pressed by habit must not lose a token that is shown only once.
                            dialog.onEscape(() -> {});
                            return new TokenController(token, dialog::close);
                        })
                .takeFocus();
    }

    private void askFirst(ApiClient client) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("programs.withdraw.title", client.name())
                                .text("programs.withdraw.text")
                                .other("common.back")
                                .danger("programs.withdraw", () -> model.withdraw(client)));
    }
}
