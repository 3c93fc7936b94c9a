package smena.ui.programs;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import smena.service.ports.ApiServerControl;
import smena.text.Problems;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;

/// The way in: whether, where and for whom.
public final class ServerSwitchController {
    private static final String PATH = "/api/services";
    private static final int LONGEST_PORT = 5;
    private static final int LONGEST_ORIGINS = 4_000;

    private final ProgramsModel model;
    private final Localization localization;

    @FXML private RowSwitch on;
    @FXML private Notice state;
    @FXML private TextField port;
    @FXML private RowSwitch everywhere;
    @FXML private Notice warning;
    @FXML private TextArea origins;
    @FXML private TextField shopKey;
    @FXML private Notice notice;
    @FXML private Button save;

    ServerSwitchController(ProgramsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        on.selectedProperty().bindBidirectional(model.onProperty());
        everywhere.selectedProperty().bindBidirectional(model.everyInterfaceProperty());
        DigitsOnly.in(port, LONGEST_PORT);
        port.textProperty().bindBidirectional(model.portProperty());
        MaxLength.in(origins, LONGEST_ORIGINS);
        origins.textProperty().bindBidirectional(model.originsProperty());
        shopKey.textProperty().bind(model.shopKeyProperty());
        warning.textProperty().bind(localization.text("programs.everywhereWarning"));
        warning.visibleProperty().bind(model.everyInterfaceProperty());
        SaveButton.follow(save, model);
        model.stateProperty().subscribe(this::show);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    @FXML
    private void copyKey() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.shopKeyProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void show(ApiServerControl.State now) {
        switch (now) {
            case ApiServerControl.State.Off() -> {
                state.setKind(Notice.Kind.INFO);
                state.textProperty().bind(localization.text("programs.shut"));
            }
            case ApiServerControl.State.Open(String address) -> {
                state.setKind(Notice.Kind.GOOD);
                state.textProperty().bind(localization.text("programs.open", address + PATH));
            }
            case ApiServerControl.State.Failed(var why) -> {
                state.setKind(Notice.Kind.BAD);
                state.textProperty().bind(localization.make(f -> new Problems(f).sentence(why)));
            }
        }
    }
}
