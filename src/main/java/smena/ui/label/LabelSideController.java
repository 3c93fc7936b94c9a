package smena.ui.label;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.domain.label.LabelLook;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.text.Formats;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The label that is looked at as it prints, where labels go, and the button that prints them.
public final class LabelSideController {
    private static final int SIZES = 3;

    /// With less room than this the button names no key.
    private static final double ROOMY = 400;

    private final LabelsModel model;
    private final PrintModel printing;
    private final LabelActs acts;
    private final Localization localization;
    private boolean showing;

    @FXML private Button previous;
    @FXML private Button next;
    @FXML private Label place;
    @FXML private LabelView label;
    @FXML private HBox sizes;
    @FXML private ComboBox<PrintTarget> target;
    @FXML private Region dot;
    @FXML private RowSwitch oldPrice;
    @FXML private RowSwitch unitPrice;
    @FXML private Notice trouble;
    @FXML private Button savePages;
    @FXML private Button stop;
    @FXML private Button print;
    @FXML private Label printWords;
    @FXML private KeyHint printKey;
    @FXML private Region side;

    LabelSideController(
            LabelsModel model, PrintModel printing, LabelActs acts, Localization localization) {
        this.model = model;
        this.printing = printing;
        this.acts = acts;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        label.speak(localization);
        printKey.visibleProperty().bind(side.widthProperty().greaterThan(ROOMY));
        printKey.managedProperty().bind(printKey.visibleProperty());
        previous.setOnAction(_ -> model.step(-1));
        next.setOnAction(_ -> model.step(1));
        place.textProperty()
                .bind(localization.make(this::place, model.selectedProperty(), model.shown()));
        model.selectedProperty().subscribe(printing::look);
        printing.setupProperty().subscribe(_ -> printing.look(model.selectedProperty().get()));
        printing.pngProperty()
                .subscribe(png -> label.show(png, printing.setupProperty().get().size()));
        ChoiceNames.show(target, this::name);
        target.setItems(printing.targets());
        target.valueProperty().subscribe(this::choose);
        printing.setupProperty().subscribe(_ -> show());
        printing.targets().subscribe(this::show);
        printing.thereProperty().subscribe(_ -> show());
        oldPrice.selectedProperty().subscribe(on -> look(oldPrice, on));
        unitPrice.selectedProperty().subscribe(on -> look(unitPrice, on));
        stop.visibleProperty().bind(printing.printingProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        savePages.managedProperty().bind(savePages.visibleProperty());
        savePages.visibleProperty().bind(trouble.visibleProperty());
        printing.troubleProperty()
                .subscribe(
                        why -> {
                            trouble.setVisible(why != null);
                            if (why != null) {
                                trouble.textProperty().bind(localization.text("trouble." + why));
                            }
                        });
        printWords
                .textProperty()
                .bind(
                        localization.make(
                                this::printWords,
                                model.shown(),
                                model.filterProperty(),
                                printing.setupProperty(),
                                printing.printingProperty()));
        print.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        printing.printingProperty().get()
                                                || model.busyProperty().get()
                                                || model.ticked().isEmpty(),
                                printing.printingProperty(),
                                model.busyProperty(),
                                model.shown(),
                                model.filterProperty()));
    }

    @FXML
    private void print() {
        acts.print();
    }

    @FXML
    private void stop() {
        printing.stop();
    }

    @FXML
    private void savePages() {
        acts.savePages();
    }

    private String place(Formats formats) {
        @Nullable LabelRow row = model.selectedProperty().get();
        int at = row == null ? 0 : model.shown().indexOf(row) + 1;
        return formats.words().get("labels.place", at, model.shown().size());
    }

    private String printWords(Formats formats) {
        if (printing.printingProperty().get()) {
            return formats.words().get("labels.printing");
        }
        boolean file = printing.target().equals(new PrintTarget.Pages(""));
        return formats.words()
                .count(file ? "labels.save" : "labels.print", model.pieces(model.ticked()));
    }

    private String name(PrintTarget each) {
        return switch (each) {
            case PrintTarget.Roll(var printer) -> printer.address().typed();
            case PrintTarget.Pages(String queue) ->
                    queue.isEmpty()
                            ? localization.words().get("labels.toFile")
                            : localization.words().get("labels.toPages", queue);
        };
    }

    private void choose(@Nullable PrintTarget chosen) {
        if (chosen != null && !showing) {
            printing.choose(chosen);
        }
    }

    private void look(RowSwitch turned, boolean on) {
        if (showing) {
            return;
        }
        printing.change(
                now -> {
                    LabelLook look = now.look();
                    return now.with(
                            turned == oldPrice ? look.withOldPrice(on) : look.withUnitPrice(on));
                });
    }

    private void show() {
        showing = true;
        LabelSetup now = printing.setupProperty().get();
        target.setValue(printing.target());
        oldPrice.setSelected(now.look().oldPrice());
        unitPrice.setSelected(now.look().unitPrice());
        dot.setVisible(!now.toPages() && printing.thereProperty().get() != null);
        dot.getStyleClass().removeAll("good", "bad");
        dot.getStyleClass()
                .add(Boolean.TRUE.equals(printing.thereProperty().get()) ? "good" : "bad");
        List<ToggleButton> buttons = new ArrayList<>();
        for (LabelSize size : offered(now.size())) {
            ToggleButton button = button(size.toString(), "size-" + size.code());
            button.setSelected(size.equals(now.size()));
            button.setOnAction(_ -> chosen(() -> printing.choose(size)));
            buttons.add(button);
        }
        ToggleButton pages = button(localization.words().get("labels.a4"), "size-A4");
        pages.setSelected(now.toPages());
        pages.setOnAction(_ -> chosen(printing::choosePages));
        buttons.add(pages);
        sizes.getChildren().setAll(buttons);
        showing = false;
    }

    private void chosen(Runnable act) {
        act.run();
        show();
    }

    private static ToggleButton button(String words, String id) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.getStyleClass().add("way");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /// The usual sizes; another one that is set up stands in the place of the last.
    private static List<LabelSize> offered(LabelSize now) {
        List<LabelSize> usual = new ArrayList<>(LabelSize.ROLLS.subList(0, SIZES));
        if (!usual.contains(Objects.requireNonNull(now))) {
            usual.set(SIZES - 1, now);
        }
        return usual;
    }
}
