package smena.ui.printer;

import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterTransport;
import smena.domain.shop.PrinterTransport.Choice;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;

/// Chooses the transport of the printer. The fields of each transport have their own controller.
public final class TransportController {
    private static final int COLUMNS = 2;

    private final DeviceModel model;
    private final SearchModel search;
    private final Localization localization;

    @FXML private ToggleButton same;
    @FXML private GridPane ways;
    @FXML private Label screen;
    @FXML private Node listed;
    @FXML private Node network;
    @FXML private VBox typed;

    TransportController(DeviceModel model, SearchModel search, Localization localization) {
        this.model = model;
        this.search = search;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        boolean reports = model.role() == PrinterRole.REPORT;
        same.setVisible(reports);
        same.setManaged(reports);
        for (PrinterTransport way : PrinterTransport.values()) {
            ToggleButton tile =
                    Chips.one(way, model.way().wayProperty(), localization.text(way.key()));
            tile.setId("way-" + way);
            tile.getStyleClass().add("way");
            tile.setMaxWidth(Double.MAX_VALUE);
            // Also if this transport was chosen before and reports had no separate printer.
            tile.addEventHandler(
                    ActionEvent.ACTION,
                    _ -> {
                        model.ownProperty().set(true);
                        tile.setSelected(true);
                    });
            model.ownProperty()
                    .subscribe(
                            own -> tile.setSelected(own && model.way().wayProperty().get() == way));
            ways.add(tile, way.ordinal() % COLUMNS, way.ordinal() / COLUMNS);
        }
        model.ownProperty().subscribe(own -> same.setSelected(!own));
        model.way().wayProperty().subscribe(_ -> show());
        model.ownProperty().subscribe(_ -> show());
    }

    @FXML
    private void same() {
        model.ownProperty().set(false);
        same.setSelected(true);
    }

    private void show() {
        PrinterTransport way = model.way().wayProperty().get();
        Choice choice = way.choice();
        boolean own = model.ownProperty().get();
        screen.setVisible(own && choice == Choice.NOTHING);
        listed.setVisible(own && choice == Choice.LISTED);
        network.setVisible(own && choice == Choice.ASKED);
        typed.setVisible(own && choice == Choice.TYPED);
        if (choice == Choice.TYPED) {
            showFields(way);
        }
        if (!own || choice != Choice.ASKED) {
            search.forget();
        }
    }

    /// A field for the place and one for each extra, and where to find their values.
    private void showFields(PrinterTransport way) {
        typed.getChildren().setAll(field("place", "printer.place." + way, model.way().place(way)));
        for (PrinterTransport.Extra extra : way.extras()) {
            String key = "printer.extra." + extra.name();
            typed.getChildren().add(field(extra.name(), key, model.way().extra(way, extra)));
        }
        Label hint = label("printer.hint." + way, "muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        typed.getChildren().add(hint);
    }

    private Node field(String id, String key, StringProperty value) {
        TextField text = new TextField();
        text.setId("way-" + id);
        // Held weakly: the form lives longer than the field.
        text.textProperty().bindBidirectional(value);
        VBox field = new VBox(label(key, "field-label"), text);
        field.getStyleClass().add("field");
        return field;
    }

    private Label label(String key, String... styles) {
        Label label = new Label();
        label.textProperty().bind(localization.text(key));
        label.getStyleClass().addAll(styles);
        return label;
    }
}
