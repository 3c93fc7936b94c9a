package smena.ui.printer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterTransport;
import smena.service.ports.FoundPrinter;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.util.List;
import java.util.Optional;

/// The printers, ports or files that the computer has, to choose from.
public final class FoundController {
    /// With more than this the list is too long to scan by eye.
    private static final int MANY = 6;

    private final TransportForm form;
    private final SearchModel search;
    private final Localization localization;

    @FXML private VBox listed;
    @FXML private TextField filter;
    @FXML private ListView<FoundPrinter> list;
    @FXML private VBox nothing;
    @FXML private ProgressIndicator searching;
    @FXML private Label why;
    @FXML private HBox speed;
    @FXML private Label choiceName;
    @FXML private ComboBox<String> choice;
    @FXML private Button again;
    private boolean showing;

    public FoundController(TransportForm form, SearchModel search, Localization localization) {
        this.form = form;
        this.search = search;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new FoundCell(list, localization, search::isFound));
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        choice.valueProperty().subscribe(this::chooseExtra);
        speed.managedProperty().bind(speed.visibleProperty());
        filter.managedProperty().bind(filter.visibleProperty());
        searching.managedProperty().bind(searching.visibleProperty());
        searching
                .visibleProperty()
                .bind(search.stateProperty().isEqualTo(SearchModel.State.SEARCHING));
        again.disableProperty().bind(searching.visibleProperty());
        again.textProperty().bind(localization.make(this::againText, search.stateProperty()));
        form.wayProperty().subscribe(_ -> filter.clear());
        form.wayProperty().subscribe(_ -> show());
        search.foundProperty().subscribe(_ -> show());
        search.stateProperty().subscribe(_ -> show());
        filter.textProperty().subscribe(_ -> show());
        for (PrinterTransport way : PrinterTransport.values()) {
            form.place(way).subscribe(_ -> show());
        }
        why.textProperty()
                .bind(
                        localization.make(
                                this::whyText,
                                search.stateProperty(),
                                form.wayProperty(),
                                filter.textProperty()));
    }

    @FXML
    private void again() {
        search.search();
    }

    private void show() {
        PrinterTransport way = form.wayProperty().get();
        if (way.choice() != PrinterTransport.Choice.LISTED || showing) {
            return;
        }
        // Filling the list must not count as a choice.
        showing = true;
        String chosen = form.place(way).get();
        List<FoundPrinter> printers = search.on(way, chosen, filter.getText());
        list.getItems().setAll(printers);
        printers.stream()
                .filter(printer -> printer.address().place().equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        nothing.setVisible(printers.isEmpty());
        list.setVisible(!printers.isEmpty());
        filter.setVisible(search.count(way) > MANY);
        showExtra(way);
        showing = false;
    }

    /// What has to be chosen besides the printer, such as the speed of a serial port.
    private void showExtra(PrinterTransport way) {
        Optional<PrinterTransport.Extra> extra = way.extras().stream().findFirst();
        speed.setVisible(extra.isPresent());
        extra.ifPresent(
                of -> {
                    choiceName.textProperty().bind(localization.text("printer.extra." + of.name()));
                    choice.getItems().setAll(of.choices());
                    choice.setValue(form.extra(way, of).get());
                });
    }

    private void chooseExtra(@Nullable String value) {
        PrinterTransport way = form.wayProperty().get();
        if (value != null && !showing && speed.isVisible()) {
            way.extras().stream().findFirst().ifPresent(of -> form.extra(way, of).set(value));
        }
    }

    private void choose(@Nullable FoundPrinter printer) {
        if (printer != null && !showing) {
            showing = true;
            PrinterTransport way = printer.address().transport();
            form.place(way).set(printer.address().place());
            showing = false;
        }
    }

    private String againText(Formats formats) {
        boolean now = search.stateProperty().get() == SearchModel.State.SEARCHING;
        return formats.words().get(now ? "printer.searching" : "printer.again");
    }

    private String whyText(Formats formats) {
        String key =
                switch (search.stateProperty().get()) {
                    case SEARCHING -> "printer.searching";
                    case FAILED -> "printer.searchFailed";
                    case DONE ->
                            filter.getText().isBlank()
                                    ? "printer.none." + form.wayProperty().get()
                                    : "printer.noneSuch";
                };
        return formats.words().get(key);
    }
}
