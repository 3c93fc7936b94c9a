package smena.ui.scales;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.ScaleProtocol;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;
import smena.ui.weighing.LiveWeight;
import smena.ui.weighing.WeighingModel;

import java.util.Optional;
import java.util.stream.Stream;

/// Puts [ScaleFormModel] on the page.
public final class ScaleFormController {
    private final ScaleFormModel model;
    private final Localization localization;

    @FXML private FlowPane protocols;
    @FXML private Node fields;
    @FXML private Label placeTitle;
    @FXML private ComboBox<String> place;
    @FXML private Node speedField;
    @FXML private ComboBox<Integer> baud;
    @FXML private TextField least;
    @FXML private TextField most;
    @FXML private TextField bag;
    @FXML private Notice notice;
    @FXML private Button save;
    @FXML private Label nothing;
    @FXML private LiveWeight live;

    ScaleFormController(ScaleFormModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        Chips.fill(
                protocols,
                Stream.concat(
                                Stream.of(Optional.<ScaleProtocol>empty()),
                                Stream.of(ScaleProtocol.values()).map(Optional::of))
                        .toList(),
                model.protocolProperty(),
                protocol ->
                        localization.text(
                                "scale.protocol."
                                        + protocol.map(ScaleProtocol::name).orElse("NONE")));
        place.setItems(model.ports());
        place.getEditor().textProperty().bindBidirectional(model.placeProperty());
        baud.getItems().setAll(ScaleFormModel.BAUDS);
        baud.valueProperty().bindBidirectional(model.baudProperty());
        least.textProperty().bindBidirectional(model.leastProperty());
        most.textProperty().bindBidirectional(model.mostProperty());
        bag.textProperty().bindBidirectional(model.bagProperty());
        fields.managedProperty().bind(fields.visibleProperty());
        speedField.managedProperty().bind(speedField.visibleProperty());
        live.managedProperty().bind(live.visibleProperty());
        nothing.managedProperty().bind(nothing.visibleProperty());
        model.protocolProperty().subscribe(this::ask);
        model.liveProperty().subscribe(this::show);
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    private void ask(Optional<ScaleProtocol> protocol) {
        fields.setVisible(protocol.isPresent());
        boolean serial = protocol.filter(ScaleProtocol::isSerial).isPresent();
        speedField.setVisible(serial);
        placeTitle.textProperty().bind(localization.text(serial ? "display.port" : "display.name"));
    }

    private void show(@Nullable WeighingModel weighing) {
        live.setVisible(weighing != null);
        nothing.setVisible(weighing == null);
        if (weighing != null) {
            live.show(weighing, localization);
        }
    }
}
