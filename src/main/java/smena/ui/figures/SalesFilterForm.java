package smena.ui.figures;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import smena.domain.figures.Label;
import smena.domain.figures.SalesFacet;
import smena.domain.figures.SalesFilter;
import smena.service.figures.SalesFilters;
import smena.text.FilterWords;
import smena.ui.kit.Background;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a report is narrowed to, below the button of the filter. Customers are looked for by what
/// is typed above their box.
final class SalesFilterForm {
    private static final double WIDTH = 352;
    private static final int ROWS = 8;
    private static final int MOST = 50;

    /// Stands for everything.
    private static final Label ALL = Label.NONE;

    private final SalesFiguresModel model;
    private final SalesFilters filters;
    private final Background reading;
    private final Localization localization;
    private final PopOver popOver = new PopOver();
    private final TextField customer = new TextField();
    private final Map<SalesFacet, ComboBox<Label>> boxes = new EnumMap<>(SalesFacet.class);
    private boolean filling;

    /// @param reading background calls that only read
    SalesFilterForm(
            SalesFiguresModel model,
            SalesFilters filters,
            Background reading,
            Localization localization) {
        this.model = model;
        this.filters = filters;
        this.reading = reading;
        this.localization = localization;
        VBox form = new VBox(12);
        for (SalesFacet facet : SalesFacet.values()) {
            form.getChildren().add(field(facet));
        }
        form.getChildren().add(note());
        form.getChildren().add(reset());
        form.setId("salesFilters");
        form.getStyleClass().add("popover-form");
        form.setMinWidth(WIDTH);
        form.setMaxWidth(WIDTH);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        popOver.setContentNode(form);
        customer.textProperty().addListener((_, _, text) -> look(text));
        model.filterProperty().subscribe(this::fill);
    }

    /// Opens it below `place`, or closes it. What can be chosen is read anew.
    void show(Node place) {
        if (popOver.isShowing()) {
            popOver.hide();
            return;
        }
        reading.call(this::choices)
                .deliver(
                        found -> {
                            offer(found);
                            if (place.getScene() != null) {
                                popOver.show(place);
                            }
                        });
    }

    /// What can be chosen now. Called in the background.
    Map<SalesFacet, List<Label>> choices() {
        Map<SalesFacet, List<Label>> all = new EnumMap<>(SalesFacet.class);
        for (SalesFacet facet : SalesFacet.values()) {
            all.put(facet, filters.choices(facet));
        }
        all.put(SalesFacet.CUSTOMER, filters.customers("", MOST));
        return all;
    }

    /// Where customers are looked for.
    TextField customer() {
        return customer;
    }

    private void look(String text) {
        reading.call(() -> filters.customers(text, MOST))
                .deliver(
                        found -> {
                            if (customer.getText().equals(text)) {
                                offer(Map.of(SalesFacet.CUSTOMER, found));
                            }
                        });
    }

    /// What can be chosen, with what is.
    void offer(Map<SalesFacet, List<Label>> found) {
        filling = true;
        found.forEach(
                (facet, labels) -> {
                    List<Label> items = new ArrayList<>(List.of(ALL));
                    model.filterProperty().get().of(facet).stream()
                            .filter(chosen -> !labels.contains(chosen))
                            .forEach(items::add);
                    items.addAll(labels);
                    box(facet).getItems().setAll(items);
                });
        filling = false;
        fill(model.filterProperty().get());
    }

    /// Where something of it is chosen.
    ComboBox<Label> box(SalesFacet facet) {
        return boxes.computeIfAbsent(facet, this::made);
    }

    private ComboBox<Label> made(SalesFacet facet) {
        ComboBox<Label> box = new ComboBox<>();
        box.setId("filter-" + facet.key());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(ROWS);
        ChoiceNames.show(box, label -> name(facet, label));
        box.valueProperty().addListener((_, _, _) -> changed(facet));
        return box;
    }

    private String name(SalesFacet facet, Label label) {
        return label.equals(ALL)
                ? localization.words().get("till.all")
                : FilterWords.of(facet, label, localization.formats());
    }

    private VBox field(SalesFacet facet) {
        javafx.scene.control.Label above = new javafx.scene.control.Label();
        above.textProperty().bind(localization.text("figures.filter." + facet.key()));
        above.getStyleClass().add("field-label");
        VBox field = new VBox(above);
        if (facet == SalesFacet.CUSTOMER) {
            customer.setId("filterCustomer");
            customer.promptTextProperty().bind(localization.text("customers.search"));
            field.getChildren().add(customer);
        }
        field.getChildren().add(box(facet));
        field.getStyleClass().add("field");
        return field;
    }

    /// Which figures the report has not, as it is narrowed now.
    private javafx.scene.control.Label note() {
        javafx.scene.control.Label note = new javafx.scene.control.Label();
        note.setId("filterNote");
        note.setWrapText(true);
        note.getStyleClass().addAll("muted", "small");
        note.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        String.join(
                                                "\n",
                                                FilterWords.notes(model.filterProperty().get(), f)),
                                model.filterProperty()));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private Button reset() {
        Button reset = new Button();
        reset.setId("resetSalesFilters");
        reset.textProperty().bind(localization.text("kit.reset"));
        reset.setMaxWidth(Double.MAX_VALUE);
        reset.setOnAction(
                _ -> {
                    popOver.hide();
                    model.filter(SalesFilter.NONE);
                });
        return reset;
    }

    private void fill(SalesFilter filter) {
        filling = true;
        for (SalesFacet facet : SalesFacet.values()) {
            box(facet).setValue(filter.of(facet).orElse(ALL));
            box(facet).setDisable(filter.by().keySet().stream().anyMatch(facet::isAgainst));
        }
        filling = false;
    }

    private void changed(SalesFacet facet) {
        if (!filling) {
            Optional<Label> chosen =
                    Optional.ofNullable(box(facet).getValue()).filter(label -> !label.equals(ALL));
            model.filter(model.filterProperty().get().with(facet, chosen));
        }
    }
}
