package smena.ui.programs;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.people.ApiClient;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;

/// Who has a token.
public final class TokensController {
    private final ProgramsModel model;
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Localization localization;

    @FXML private VBox lines;
    @FXML private Label empty;
    @FXML private Button add;

    TokensController(ProgramsModel model, Dialogs dialogs, Fxml fxml, Localization localization) {
        this.model = model;
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        empty.visibleProperty()
                .bind(model.loadedProperty().and(Bindings.isEmpty(model.programs())));
        add.disableProperty().bind(model.loadedProperty().not().or(model.busyProperty()));
        model.programs().addListener((InvalidationListener) _ -> show());
        show();
    }

    @FXML
    private void add() {
        Runnable[] close = {() -> {}};
        NewTokenController controller =
                new NewTokenController(
                        model,
                        localization,
                        token -> {
                            close[0].run();
                            tell(token);
                        },
                        () -> close[0].run());
        close[0] = dialogs.show((Region) fxml.load("programs/new_token.fxml", controller))::close;
        controller.takeFocus();
    }

    private void tell(String token) {
        Runnable[] close = {() -> {}};
        TokenController controller = new TokenController(token, () -> close[0].run());
        // Esc by habit must not lose what is told this once.
        close[0] =
                dialogs.show((Region) fxml.load("programs/token.fxml", controller))
                                .onEscape(() -> {})
                        ::close;
        controller.takeFocus();
    }

    private void show() {
        lines.getChildren()
                .setAll(
                        model.programs().stream()
                                .map(
                                        client ->
                                                new ProgramLine(
                                                        client, localization, this::askFirst))
                                .toList());
    }

    private void askFirst(ApiClient client) {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(localization, Notice.Kind.WARN)
                        .title("programs.withdraw.title", client.name())
                        .text("programs.withdraw.text")
                        .other("common.back", () -> close[0].run())
                        .danger(
                                "programs.withdraw",
                                () -> {
                                    close[0].run();
                                    model.withdraw(client);
                                });
        close[0] = dialogs.show(message)::close;
    }
}
