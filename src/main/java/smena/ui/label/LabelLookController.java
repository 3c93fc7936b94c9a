package smena.ui.label;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import smena.domain.label.LabelCode;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelSheet;
import smena.domain.label.LabelSize;
import smena.domain.shop.PrinterTransport;
import smena.ui.kit.Chips;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowSwitch;
import smena.ui.printer.SearchModel;

import java.util.ArrayList;
import java.util.List;

/// What the labels of the shop are like: size, roll, what stands on them.
public final class LabelLookController {
    private static final List<Integer> GAPS = List.of(0, 20, 30, 50);
    private static final int LONGEST_SIZE = 15;

    private final LabelPrinterModel model;
    private final SearchModel search;
    private final Localization localization;

    @FXML private ComboBox<LabelSize> sizes;
    @FXML private TextField own;
    @FXML private Node roll;
    @FXML private HBox densities;
    @FXML private HBox gaps;
    @FXML private RowSwitch oldPrice;
    @FXML private RowSwitch unitPrice;
    @FXML private RowSwitch category;
    @FXML private RowSwitch date;
    @FXML private ComboBox<LabelCode> codes;
    @FXML private ComboBox<String> queue;

    LabelLookController(LabelPrinterModel model, SearchModel search, Localization localization) {
        this.model = model;
        this.search = search;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        List<LabelSize> all = new ArrayList<>(LabelSize.ROLLS);
        all.addAll(LabelSheet.STICKERS);
        sizes.getItems().setAll(all);
        ChoiceNames.show(sizes, this::name);
        sizes.valueProperty().subscribe(this::choose);
        MaxLength.in(own, LONGEST_SIZE);
        own.textProperty().subscribe(this::typed);
        model.sizeProperty().subscribe(size -> showOwn(all, size));
        Chips.spread(
                densities,
                LabelDevice.DENSITIES,
                model.densityProperty(),
                each -> localization.make(f -> f.number(each.dpi())));
        Chips.spread(
                gaps,
                GAPS,
                model.gapProperty(),
                each -> localization.make(f -> f.number(each / 10)));
        roll.managedProperty().bind(roll.visibleProperty());
        model.languageProperty().subscribe(now -> roll.setVisible(now.isPresent()));
        LookForm look = model.look();
        oldPrice.selectedProperty().bindBidirectional(look.oldPriceProperty());
        unitPrice.selectedProperty().bindBidirectional(look.unitPriceProperty());
        category.selectedProperty().bindBidirectional(look.categoryProperty());
        date.selectedProperty().bindBidirectional(look.dateProperty());
        codes.getItems().setAll(LabelCode.values());
        ChoiceNames.show(codes, code -> localization.words().get("label.code." + code));
        codes.valueProperty().bindBidirectional(look.codeProperty());
        ChoiceNames.show(
                queue,
                name -> name.isEmpty() ? localization.words().get("label.queue.none") : name);
        queue.valueProperty().bindBidirectional(model.queueProperty());
        search.foundProperty().subscribe(_ -> queues());
        model.queueProperty().subscribe(_ -> queues());
    }

    private void typed(@Nullable String text) {
        String typed = text == null ? "" : text;
        own.getStyleClass().remove("wrong");
        LabelSize.of(typed).ifPresent(model.sizeProperty()::set);
        if (!typed.isBlank() && LabelSize.of(typed).isEmpty()) {
            own.getStyleClass().add("wrong");
        }
    }

    private void showOwn(List<LabelSize> listed, LabelSize size) {
        boolean same = LabelSize.of(own.getText()).filter(size::equals).isPresent();
        if (!same) {
            own.setText(listed.contains(size) ? "" : size.toString());
        }
        sizes.setValue(listed.contains(size) ? size : null);
    }

    private void choose(@Nullable LabelSize size) {
        if (size != null) {
            model.sizeProperty().set(size);
        }
    }

    private String name(LabelSize size) {
        String key = LabelSheet.STICKERS.contains(size) ? "label.sheetSizeIs" : "label.sizeIs";
        return localization.words().get(key, size);
    }

    /// The system's printers, and the one that is set up even where it is gone.
    private void queues() {
        List<String> names = new ArrayList<>();
        names.add("");
        search.foundProperty().get().stream()
                .filter(found -> found.address().transport() == PrinterTransport.SPOOLER)
                .map(found -> found.address().place())
                .forEach(names::add);
        String chosen = model.queueProperty().get();
        if (chosen != null && !names.contains(chosen)) {
            names.add(chosen);
        }
        if (!queue.getItems().equals(names)) {
            queue.getItems().setAll(names);
            queue.setValue(chosen);
        }
    }
}
