package smena.ui.programs;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import smena.service.ports.ProgramsDoor;
import smena.text.Problems;
import smena.ui.kit.AtMost;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.Tongue;

/// The way in: whether, where and for whom.
public final class DoorController {
    private static final String PATH = "/api/services";
    private static final int LONGEST_PORT = 5;
    private static final int LONGEST_ORIGINS = 4_000;

    private final ProgramsModel model;
    private final Tongue tongue;

    @FXML private RowSwitch on;
    @FXML private Notice state;
    @FXML private TextField port;
    @FXML private RowSwitch everywhere;
    @FXML private Notice warning;
    @FXML private TextArea origins;
    @FXML private TextField shopKey;
    @FXML private Notice notice;
    @FXML private Button save;

    DoorController(ProgramsModel model, Tongue tongue) {
        this.model = model;
        this.tongue = tongue;
    }

    @FXML
    private void initialize() {
        on.selectedProperty().bindBidirectional(model.onProperty());
        everywhere.selectedProperty().bindBidirectional(model.everyInterfaceProperty());
        DigitsOnly.in(port, LONGEST_PORT);
        port.textProperty().bindBidirectional(model.portProperty());
        AtMost.in(origins, LONGEST_ORIGINS);
        origins.textProperty().bindBidirectional(model.originsProperty());
        shopKey.textProperty().bind(model.shopKeyProperty());
        warning.textProperty().bind(tongue.text("programs.everywhereWarning"));
        warning.visibleProperty().bind(model.everyInterfaceProperty());
        save.disableProperty().bind(model.changedProperty().not().or(model.busyProperty()));
        model.stateProperty().subscribe(this::show);
        ProblemNotice.follow(notice, model.problemProperty(), tongue);
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void copyKey() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.shopKeyProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void show(ProgramsDoor.State now) {
        switch (now) {
            case ProgramsDoor.State.Off() -> {
                state.setKind(Notice.Kind.INFO);
                state.textProperty().bind(tongue.text("programs.shut"));
            }
            case ProgramsDoor.State.Open(String address) -> {
                state.setKind(Notice.Kind.GOOD);
                state.textProperty().bind(tongue.text("programs.open", address + PATH));
            }
            case ProgramsDoor.State.Failed(var why) -> {
                state.setKind(Notice.Kind.BAD);
                state.textProperty().bind(tongue.make(f -> new Problems(f).sentence(why)));
            }
        }
    }
}
