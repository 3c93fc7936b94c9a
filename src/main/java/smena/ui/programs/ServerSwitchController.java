package smena.ui.programs;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.clients.HttpCertificate;
import smena.service.ports.ApiServerControl;
import smena.text.Problems;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;
import smena.ui.shell.UiContext;

/// The server for other programs: whether it is on, where, and for whom.
public final class ServerSwitchController {
    private static final String PATH = "/api/services";
    private static final int LONGEST_PORT = 5;
    private static final int LONGEST_ORIGINS = 4_000;

    private final ProgramsModel model;
    private final UiContext ui;
    private final Localization localization;

    @FXML private RowSwitch on;
    @FXML private Notice state;
    @FXML private TextField port;
    @FXML private RowSwitch everywhere;
    @FXML private RowSwitch encrypted;
    @FXML private VBox certificate;
    @FXML private Label fingerprint;
    @FXML private Notice warning;
    @FXML private TextArea origins;
    @FXML private TextField shopKey;
    @FXML private Notice notice;
    @FXML private Button save;

    ServerSwitchController(ProgramsModel model, UiContext ui) {
        this.model = model;
        this.ui = ui;
        this.localization = ui.localization();
    }

    @FXML
    private void initialize() {
        on.selectedProperty().bindBidirectional(model.onProperty());
        everywhere.selectedProperty().bindBidirectional(model.networkProperty());
        encrypted.selectedProperty().bindBidirectional(model.encryptedProperty());
        encrypted.visibleProperty().bind(model.networkProperty());
        encrypted.managedProperty().bind(encrypted.visibleProperty());
        certificate
                .visibleProperty()
                .bind(
                        model.networkProperty()
                                .and(model.encryptedProperty())
                                .and(model.certificateProperty().isNotNull()));
        certificate.managedProperty().bind(certificate.visibleProperty());
        model.certificateProperty().subscribe(this::show);
        DigitsOnly.in(port, LONGEST_PORT);
        port.textProperty().bindBidirectional(model.portProperty());
        MaxLength.in(origins, LONGEST_ORIGINS);
        origins.textProperty().bindBidirectional(model.originsProperty());
        shopKey.textProperty().bind(model.shopKeyProperty());
        warning.textProperty().bind(localization.text("programs.plainWarning"));
        warning.visibleProperty()
                .bind(model.networkProperty().and(model.encryptedProperty().not()));
        SaveButton.follow(save, model);
        save.setOnAction(_ -> save());
        model.stateProperty().subscribe(this::show);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    private void save() {
        if (model.exposes()) {
            askFirst();
        } else {
            model.save();
        }
    }

    @FXML
    private void copyKey() {
        copy(model.shopKeyProperty().get());
    }

    @FXML
    private void copyCertificate() {
        HttpCertificate.Shown now = model.certificateProperty().get();
        if (now != null) {
            copy(now.pem());
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void askFirst() {
        ui.dialogs()
                .ask(
                        new Message(localization, Notice.Kind.WARN)
                                .title("programs.plain.title")
                                .text("programs.plainWarning")
                                .other("common.back")
                                .danger("programs.plain", model::save));
    }

    private void show(HttpCertificate.@Nullable Shown now) {
        String text = now == null ? "" : now.fingerprint();
        int half = text.length() / 2 + 1;
        fingerprint.setText(
                text.isEmpty() ? "" : text.substring(0, half) + "\n" + text.substring(half));
    }

    private void show(ApiServerControl.State now) {
        switch (now) {
            case ApiServerControl.State.Off() -> {
                state.setKind(Notice.Kind.INFO);
                state.textProperty().bind(localization.text("programs.shut"));
            }
            case ApiServerControl.State.Open(String address, var network) -> {
                state.setKind(Notice.Kind.GOOD);
                state.textProperty()
                        .bind(
                                network.map(
                                                there ->
                                                        localization.text(
                                                                "programs.openNetwork",
                                                                address + PATH,
                                                                there + PATH))
                                        .orElseGet(
                                                () ->
                                                        localization.text(
                                                                "programs.open", address + PATH)));
            }
            case ApiServerControl.State.Failed(var why) -> {
                state.setKind(Notice.Kind.BAD);
                state.textProperty().bind(localization.make(f -> new Problems(f).sentence(why)));
            }
        }
    }
}
