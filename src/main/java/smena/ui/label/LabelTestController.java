package smena.ui.label;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import smena.service.ports.LabelRun;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;

/// The label as it will be, and trying the printer with it.
public final class LabelTestController {
    private final LabelPrinterModel model;
    private final Localization localization;

    @FXML private LabelView label;
    @FXML private Notice tried;
    @FXML private Notice notice;
    @FXML private Button print;
    @FXML private Button save;

    LabelTestController(LabelPrinterModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        label.speak(localization);
        model.pngProperty().subscribe(png -> label.show(png, model.sizeProperty().get()));
        model.triedProperty().subscribe(this::show);
        print.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.busyProperty().get()
                                                || model.wantedProperty()
                                                        .get()
                                                        .filter(LabelPrinterModel::canPrint)
                                                        .isEmpty(),
                                model.busyProperty(),
                                model.wantedProperty()));
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    @FXML
    private void print() {
        model.test();
    }

    private void show(@Nullable LabelRun run) {
        tried.setVisible(run != null);
        if (run == null) {
            return;
        }
        tried.setKind(run.trouble().isEmpty() ? Notice.Kind.GOOD : Notice.Kind.BAD);
        tried.textProperty()
                .bind(
                        localization.text(
                                run.trouble()
                                        .map(why -> "trouble." + why)
                                        .orElse("label.test.sent")));
    }
}
