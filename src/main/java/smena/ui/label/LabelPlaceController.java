package smena.ui.label;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLanguage;
import smena.domain.shop.PrinterTransport;
import smena.domain.shop.PrinterTransport.Choice;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.printer.SearchModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which label printer the shop has, and where it is.
public final class LabelPlaceController {
    private static final int COLUMNS = 2;

    private final LabelPrinterModel model;
    private final SearchModel search;
    private final Localization localization;

    @FXML private HBox languages;
    @FXML private GridPane ways;
    @FXML private Node none;
    @FXML private VBox listed;
    @FXML private VBox network;

    LabelPlaceController(LabelPrinterModel model, SearchModel search, Localization localization) {
        this.model = model;
        this.search = search;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        List<Optional<LabelLanguage>> all = new ArrayList<>();
        all.add(Optional.empty());
        for (LabelLanguage each : LabelLanguage.values()) {
            all.add(Optional.of(each));
        }
        Chips.spread(
                languages,
                all,
                model.languageProperty(),
                each -> localization.text("label.language." + each.map(Enum::name).orElse("NONE")));
        for (int i = 0; i < LabelDevice.TRANSPORTS.size(); i++) {
            PrinterTransport way = LabelDevice.TRANSPORTS.get(i);
            tile(
                    ways,
                    i,
                    "label-way-" + way,
                    Chips.one(way, model.way().wayProperty(), localization.text(way.key())));
        }
        ways.managedProperty().bind(ways.visibleProperty());
        model.languageProperty().subscribe(_ -> show());
        model.way().wayProperty().subscribe(_ -> show());
    }

    private static void tile(GridPane grid, int place, String id, ToggleButton tile) {
        tile.setId(id);
        tile.getStyleClass().add("way");
        tile.setMaxWidth(Double.MAX_VALUE);
        grid.add(tile, place % COLUMNS, place / COLUMNS);
    }

    private void show() {
        boolean there = model.languageProperty().get().isPresent();
        Choice choice = model.way().wayProperty().get().choice();
        ways.setVisible(there);
        none.setVisible(!there);
        listed.setVisible(there && choice == Choice.LISTED);
        network.setVisible(there && choice == Choice.ASKED);
        if (!network.isVisible()) {
            search.forget();
        }
    }
}
