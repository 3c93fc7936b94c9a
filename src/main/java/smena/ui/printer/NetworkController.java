package smena.ui.printer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterTransport;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterStatus;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

import java.util.Optional;

/// The address of a network printer, and trying to reach it.
public final class NetworkController {
    private final TransportForm form;
    private final SearchModel search;
    private final Localization localization;

    @FXML private VBox network;
    @FXML private TextField address;
    @FXML private Button ask;
    @FXML private Button stop;
    @FXML private ProgressIndicator asking;
    @FXML private Notice answer;

    public NetworkController(TransportForm form, SearchModel search, Localization localization) {
        this.form = form;
        this.search = search;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        address.textProperty().bindBidirectional(form.place(PrinterTransport.TCP));
        address.textProperty().addListener((_, _, _) -> search.forget());
        address.textProperty().subscribe(this::mark);
        asking.visibleProperty().bind(search.askingProperty());
        asking.managedProperty().bind(search.askingProperty());
        stop.visibleProperty().bind(search.askingProperty());
        stop.managedProperty().bind(search.askingProperty());
        ask.visibleProperty().bind(search.askingProperty().not());
        ask.managedProperty().bind(search.askingProperty().not());
        search.answerProperty().subscribe(this::show);
    }

    @FXML
    private void ask() {
        form.network().ifPresent(search::ask);
    }

    @FXML
    private void stop() {
        search.forget();
    }

    private void mark(String typed) {
        boolean there = form.network().isPresent();
        ask.setDisable(!there);
        address.getStyleClass().remove("wrong");
        if (!there && !typed.isBlank()) {
            address.getStyleClass().add("wrong");
        }
    }

    private void show(SearchModel.@Nullable Answer given) {
        answer.setVisible(given != null);
        if (given == null) {
            return;
        }
        answer.setKind(kind(given.found()));
        answer.textProperty().bind(localization.make(formats -> sentence(given, formats)));
    }

    private static Notice.Kind kind(Optional<FoundPrinter> found) {
        if (found.isEmpty()) {
            return Notice.Kind.BAD;
        }
        return found.get().status().signs().isEmpty() ? Notice.Kind.GOOD : Notice.Kind.WARN;
    }

    private static String sentence(SearchModel.Answer given, Formats formats) {
        if (given.found().isEmpty()) {
            return formats.words().get("printer.nobody", given.asked());
        }
        PrinterStatus status = given.found().get().status();
        if (status.voice() == PrinterStatus.Voice.ANSWERS) {
            return formats.words().get("printer.there", StatusWords.of(status, formats));
        }
        return formats.words().get("printer.silent");
    }
}
