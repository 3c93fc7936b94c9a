package smena.ui.printer;

import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import smena.domain.shop.PrinterRole;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;

/// Chooses the way to the printer. What each way needs to know has a controller of its own.
public final class WayController {
    private static final int COLUMNS = 2;

    private final DeviceModel model;
    private final SearchModel search;
    private final Localization localization;

    @FXML private ToggleButton same;
    @FXML private GridPane ways;
    @FXML private Label screen;
    @FXML private Node listed;
    @FXML private Node network;
    @FXML private VBox javaPos;
    @FXML private TextField javaPosPrinter;
    @FXML private TextField javaPosDrawer;

    WayController(DeviceModel model, SearchModel search, Localization localization) {
        this.model = model;
        this.search = search;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        boolean reports = model.role() == PrinterRole.REPORT;
        same.setVisible(reports);
        same.setManaged(reports);
        for (Way way : Way.values()) {
            ToggleButton tile =
                    Chips.one(way, model.way().wayProperty(), localization.text(way.key()));
            tile.setId("way-" + way);
            tile.getStyleClass().add("way");
            tile.setMaxWidth(Double.MAX_VALUE);
            // Also where the way was chosen before and reports had no printer of their own.
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
        javaPosPrinter.textProperty().bindBidirectional(model.way().place(Way.JAVA_POS));
        javaPosDrawer.textProperty().bindBidirectional(model.way().drawerProperty());
    }

    @FXML
    private void same() {
        model.ownProperty().set(false);
        same.setSelected(true);
    }

    private void show() {
        Way way = model.way().wayProperty().get();
        boolean own = model.ownProperty().get();
        screen.setVisible(own && way == Way.SCREEN);
        listed.setVisible(own && way.isListed());
        network.setVisible(own && way == Way.NETWORK);
        javaPos.setVisible(own && way == Way.JAVA_POS);
        if (!own || way != Way.NETWORK) {
            search.forget();
        }
    }
}
