package smena.ui.printer;

import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterTraits;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.WhileShown;

import java.util.ArrayList;
import java.util.List;

/// The printer's model and its traits.
public final class TraitsController {
    private static final PrinterModel NO_MODEL = new PrinterModel("", "", PrinterTraits.USUAL, "");

    private final DeviceModel model;
    private final TraitsForm traits;
    private final PrinterSetupContext context;
    private final Localization localization;

    @FXML private VBox fields;
    @FXML private Label sameHint;
    @FXML private ComboBox<PrinterModel> models;
    @FXML private HBox widths;
    @FXML private ComboBox<LetterTable> letters;
    @FXML private HBox pins;
    @FXML private RowSwitch cutter;
    @FXML private RowSwitch qr;
    @FXML private RowSwitch logo;
    @FXML private RowSwitch buzzer;
    @FXML private RowSwitch raster;

    TraitsController(DeviceModel model, PrinterSetupContext context, Localization localization) {
        this.model = model;
        this.traits = model.traits();
        this.context = context;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        fields.visibleProperty().bind(model.ownProperty());
        sameHint.visibleProperty().bind(model.ownProperty().not());
        models();
        letters.getItems().setAll(context.tables());
        letters.valueProperty().bindBidirectional(traits.lettersProperty());
        Chips.spread(widths, TraitsForm.WIDTHS, traits.columnsProperty(), TraitsController::digits);
        Chips.spread(pins, List.of(0, 1), traits.drawerPinProperty(), TraitsController::pin);
        cutter.selectedProperty().bindBidirectional(traits.cutterProperty());
        qr.selectedProperty().bindBidirectional(traits.qrProperty());
        logo.selectedProperty().bindBidirectional(traits.logoProperty());
        buzzer.selectedProperty().bindBidirectional(traits.buzzerProperty());
        raster.selectedProperty().bindBidirectional(traits.alwaysRasterProperty());
    }

    private void models() {
        List<PrinterModel> all = new ArrayList<>(context.models());
        all.addFirst(NO_MODEL);
        models.getItems().setAll(all);
        WhileShown.follow(
                models, localization.formatsProperty(), _ -> models.setConverter(names()));
        traits.profileProperty().subscribe(this::showModel);
        models.valueProperty().addListener((_, _, chosen) -> take(chosen));
    }

    private void showModel(String id) {
        models.getItems().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .ifPresentOrElse(models::setValue, () -> models.setValue(NO_MODEL));
    }

    private void take(@Nullable PrinterModel chosen) {
        if (chosen == null || chosen.id().equals(traits.profileProperty().get())) {
            return;
        }
        if (chosen == NO_MODEL) {
            traits.takeNone();
        } else {
            traits.take(chosen);
        }
    }

    private StringConverter<PrinterModel> names() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable PrinterModel shown) {
                if (shown == null || shown == NO_MODEL) {
                    return localization.words().get("printer.model.none");
                }
                return shown.name();
            }

            @Override
            public PrinterModel fromString(String text) {
                return NO_MODEL;
            }
        };
    }

    private static SimpleStringProperty digits(int number) {
        return new SimpleStringProperty(Integer.toString(number));
    }

    private static SimpleStringProperty pin(int number) {
        return digits(number == 0 ? 2 : 5);
    }
}
