package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import smena.domain.catalog.ProductFilter;
import smena.domain.catalog.ProductState;
import smena.domain.money.OfferedRate;
import smena.ui.kit.Chips;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Localization;
import smena.ui.kit.RowSwitch;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the list is narrowed to, below the button of the filter: the state, who delivers it, its
/// rate, and what is missing.
final class ProductFilters {
    private static final double WIDTH = 352;
    private static final int ROWS = 8;

    private final ProductsModel model;
    private final Localization localization;
    private final PopOver popOver = new PopOver();
    private final FlowPane states = new FlowPane(8, 8);
    private final ComboBox<String> supplier = new ComboBox<>();
    private final ComboBox<String> tax = new ComboBox<>();
    private final RowSwitch withoutCost = new RowSwitch();
    private final RowSwitch unsold = new RowSwitch();
    private boolean filling;

    ProductFilters(ProductsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        states();
        choice(supplier, "filterSupplier", this::name);
        choice(tax, "filterTax", this::rate);
        toggle(withoutCost, "filterNoCost", "product.filter.noCost");
        toggle(unsold, "filterUnsold", "product.filter.unsold");
        ObservableValue<Boolean> costs = model.costs().allowedProperty();
        withoutCost.visibleProperty().bind(costs);
        withoutCost.managedProperty().bind(costs);
        VBox form =
                new VBox(
                        12,
                        states,
                        field("product.supplier", supplier),
                        field("product.tax", tax),
                        withoutCost,
                        unsold,
                        reset());
        form.setId("productFilters");
        form.getStyleClass().add("popover-form");
        form.setMinWidth(WIDTH);
        form.setMaxWidth(WIDTH);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        popOver.setContentNode(form);
        model.filterProperty().subscribe(this::fill);
        model.stateProperty().addListener(_ -> popOver.hide());
    }

    /// Opens it below `place`, or closes it.
    void show(Node place) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(place);
        }
    }

    /// What can be chosen.
    void offer(List<String> suppliers, List<OfferedRate> rates) {
        filling = true;
        offer(supplier, suppliers);
        offer(tax, rates.stream().map(OfferedRate::code).toList());
        filling = false;
        fill(model.filterProperty().get());
    }

    private static void offer(ComboBox<String> box, List<String> values) {
        box.getItems().setAll("");
        box.getItems().addAll(values);
    }

    private void states() {
        for (ProductState state : ProductState.values()) {
            ToggleButton chip =
                    Chips.one(
                            state,
                            model.stateProperty(),
                            localization.text("product.state." + state));
            chip.setId("state-" + state);
            chip.getStyleClass().addAll("chip", "soft");
            if (state == ProductState.LOSS) {
                chip.visibleProperty().bind(model.costs().allowedProperty());
                chip.managedProperty().bind(chip.visibleProperty());
            }
            states.getChildren().add(chip);
        }
    }

    private void choice(ComboBox<String> box, String id, UnaryOperator<String> name) {
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(ROWS);
        ChoiceNames.show(box, name);
        box.valueProperty().addListener(_ -> changed());
    }

    private void toggle(RowSwitch row, String id, String key) {
        row.setId(id);
        row.textProperty().bind(localization.text(key));
        row.selectedProperty().addListener(_ -> changed());
    }

    private VBox field(String key, Node control) {
        Label above = new Label();
        above.textProperty().bind(localization.text(key));
        above.getStyleClass().add("field-label");
        VBox field = new VBox(above, control);
        field.getStyleClass().add("field");
        return field;
    }

    private Button reset() {
        Button reset = new Button();
        reset.setId("resetFilters");
        reset.textProperty().bind(localization.text("kit.reset"));
        reset.setMaxWidth(Double.MAX_VALUE);
        reset.setOnAction(
                _ -> {
                    popOver.hide();
                    model.reset();
                });
        return reset;
    }

    private String name(String supplierName) {
        return supplierName.isEmpty() ? localization.words().get("till.all") : supplierName;
    }

    private String rate(String code) {
        return code.isEmpty()
                ? localization.words().get("till.all")
                : model.rates().stream()
                        .filter(rate -> rate.code().equals(code))
                        .map(rate -> ProductWords.rate(rate, localization.formats()))
                        .findFirst()
                        .orElse(code);
    }

    private void fill(ProductFilter filter) {
        filling = true;
        supplier.setValue(filter.supplier().orElse(""));
        tax.setValue(filter.taxCode().orElse(""));
        withoutCost.setSelected(filter.withoutCost());
        unsold.setSelected(filter.unsold());
        filling = false;
    }

    private void changed() {
        if (!filling) {
            model.filterProperty()
                    .set(
                            new ProductFilter(
                                    chosen(supplier),
                                    chosen(tax),
                                    withoutCost.isSelected(),
                                    unsold.isSelected()));
        }
    }

    private static Optional<String> chosen(ComboBox<String> box) {
        return Optional.ofNullable(box.getValue()).filter(value -> !value.isEmpty());
    }
}
