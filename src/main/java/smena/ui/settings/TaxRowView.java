package smena.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import smena.domain.money.ShopTaxRate;
import smena.text.Formats;
import smena.text.TaxWords;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Sign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A tax rate on the page: its code, name and what it takes now; below, what it is going to take.
final class TaxRowView extends VBox {
    private static final double CODE = 116;
    private static final double PERCENT = 84;
    private static final double DAY = 132;
    private static final double NOW = 150;
    private static final double ASIDE = 176;
    private static final double SIGN = 20;
    private static final int LONGEST_DAY = 10;
    private static final int LONGEST_PERCENT = 6;

    private final TaxRow row;
    private final TaxesModel model;
    private final Localization localization;
    private final String id;
    private final Subscription follows;

    TaxRowView(TaxRow row, TaxesModel model, ToggleGroup usual, Localization localization) {
        super(4);
        this.row = row;
        this.model = model;
        this.localization = localization;
        this.id = row.isFresh() ? "new" : row.codeProperty().get();
        getStyleClass().add("tax-rate");
        HBox below = new HBox(8);
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head(), below);
        follows =
                Subscription.combine(
                        row.plannedProperty().subscribe(_ -> fill(below, usual)),
                        row.planningProperty().subscribe(_ -> fill(below, usual)),
                        row.activeProperty().subscribe(_ -> fill(below, usual)));
    }

    /// Follows the row no longer, which another view shows now.
    void release() {
        follows.unsubscribe();
    }

    private HBox head() {
        TextField name = new TextField();
        name.setId("taxName-" + id);
        MaxLength.in(name, ShopTaxRate.LONGEST_NAME);
        name.promptTextProperty().bind(localization.text("taxes.name"));
        name.textProperty().bindBidirectional(row.nameProperty());
        name.disableProperty().bind(row.activeProperty().not());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button aside = new Button();
        aside.setId("taxAside-" + id);
        aside.setMinWidth(USE_PREF_SIZE);
        aside.setPrefWidth(ASIDE);
        aside.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        row.activeProperty().get()
                                                                ? "methods.archive"
                                                                : "methods.again"),
                                row.activeProperty()));
        aside.setOnAction(_ -> model.putAside(row));
        HBox head = new HBox(8);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(code(), name);
        head.getChildren().addAll(row.isFresh() ? percent(row.first(), "taxFirst") : now());
        head.getChildren().add(aside);
        return head;
    }

    private Node code() {
        if (!row.isFresh()) {
            Label code = new Label(row.codeProperty().get());
            code.getStyleClass().add("title");
            code.setMinWidth(CODE);
            code.setPrefWidth(CODE);
            return code;
        }
        TextField code = new TextField();
        code.setId("taxCode-" + id);
        MaxLength.in(code, ShopTaxRate.LONGEST_CODE);
        code.promptTextProperty().bind(localization.text("taxes.code"));
        code.textProperty().bindBidirectional(row.codeProperty());
        width(code, CODE);
        return code;
    }

    /// What it takes now, and since when.
    private List<Node> now() {
        Label now = new Label();
        now.setId("taxNow-" + id);
        now.getStyleClass().add("title");
        now.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        row.now()
                                                .map(step -> TaxWords.of(step.rate(), f))
                                                .orElse("")));
        Label since = new Label();
        since.getStyleClass().addAll("small", "muted");
        since.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        row.now()
                                                .flatMap(ShopTaxRate.Step::since)
                                                .map(
                                                        day ->
                                                                f.words()
                                                                        .get(
                                                                                "taxes.since",
                                                                                f.date(day)))
                                                .orElseGet(() -> f.words().get("taxes.always"))));
        VBox both = new VBox(now, since);
        both.setMinWidth(NOW);
        both.setPrefWidth(NOW);
        both.setAlignment(Pos.CENTER_RIGHT);
        return List.of(both);
    }

    private void fill(HBox below, ToggleGroup usual) {
        List<Node> parts = new ArrayList<>();
        if (!row.isFresh()) {
            Label products = new Label();
            products.setId("taxProducts-" + id);
            products.getStyleClass().addAll("small", "muted");
            products.textProperty()
                    .bind(localization.make(f -> f.words().count("basket.count", row.products())));
            products.setMinWidth(CODE);
            parts.add(products);
        }
        parts.add(usual(below, usual));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        parts.add(gap);
        if (!row.isFresh() && row.activeProperty().get()) {
            row.plannedProperty().get().forEach(step -> parts.addAll(planned(step)));
            if (row.planningProperty().get()) {
                parts.addAll(typing());
            } else if (row.plannedProperty().get().isEmpty()) {
                parts.addAll(offer());
            }
        }
        below.getChildren().setAll(parts);
    }

    private RadioButton usual(HBox below, ToggleGroup group) {
        return below.getChildren().stream()
                .filter(RadioButton.class::isInstance)
                .map(RadioButton.class::cast)
                .findFirst()
                .orElseGet(
                        () -> {
                            RadioButton usual = new RadioButton();
                            usual.setId("taxUsual-" + id);
                            usual.setUserData(row);
                            usual.textProperty().bind(localization.text("taxes.usual"));
                            usual.disableProperty().bind(row.activeProperty().not());
                            usual.setToggleGroup(group);
                            usual.setMinWidth(USE_PREF_SIZE);
                            return usual;
                        });
    }

    private List<Node> planned(ShopTaxRate.Step step) {
        Label said = new Label();
        said.setId("taxPlanned-" + id);
        said.textProperty().bind(localization.make(f -> told(step, f)));
        said.setMinWidth(USE_PREF_SIZE);
        Button withdraw = new Button();
        withdraw.setId("taxWithdraw-" + id);
        withdraw.setGraphic(new Icon(Sign.CROSS, SIGN));
        withdraw.getStyleClass().add("square");
        withdraw.accessibleTextProperty().bind(localization.text("taxes.withdraw"));
        withdraw.setOnAction(
                _ ->
                        row.plannedProperty()
                                .set(
                                        row.plannedProperty().get().stream()
                                                .filter(one -> !one.equals(step))
                                                .toList()));
        return List.of(said, withdraw);
    }

    private static String told(ShopTaxRate.Step step, Formats formats) {
        return formats.words()
                .get(
                        "taxes.planned",
                        TaxWords.of(step.rate(), formats),
                        formats.date(step.since().orElse(LocalDate.MIN)));
    }

    private List<Node> offer() {
        Button plan = new Button();
        plan.setId("taxPlan-" + id);
        plan.textProperty().bind(localization.text("taxes.plan"));
        plan.setMinWidth(USE_PREF_SIZE);
        plan.setOnAction(
                _ -> {
                    row.planningProperty().set(true);
                    lookup("#taxNext-" + id).requestFocus();
                });
        return List.of(plan);
    }

    private List<Node> typing() {
        TextField day = new TextField();
        day.setId("taxDay-" + id);
        MaxLength.in(day, LONGEST_DAY);
        day.promptTextProperty()
                .bind(localization.make(f -> f.words().get("taxes.day", f.date(row.earliest()))));
        day.textProperty().bindBidirectional(row.dayProperty());
        width(day, DAY);
        Button not = new Button();
        not.setId("taxNot-" + id);
        not.setGraphic(new Icon(Sign.CROSS, SIGN));
        not.getStyleClass().add("square");
        not.accessibleTextProperty().bind(localization.text("taxes.withdraw"));
        not.setOnAction(_ -> row.planningProperty().set(false));
        List<Node> all = new ArrayList<>(percent(row.next(), "taxNext"));
        all.addAll(List.of(day, not));
        return all;
    }

    private List<Node> percent(TaxField typed, String name) {
        TextField percent = new TextField();
        percent.setId(name + "-" + id);
        MaxLength.in(percent, LONGEST_PERCENT);
        percent.setPromptText("%");
        percent.setAlignment(Pos.CENTER_RIGHT);
        percent.textProperty().bindBidirectional(typed.percentProperty());
        percent.disableProperty().bind(typed.exemptProperty());
        width(percent, PERCENT);
        ToggleButton exempt = new ToggleButton();
        exempt.setId(name + "Exempt-" + id);
        exempt.textProperty().bind(localization.text("till.product.exempt"));
        exempt.selectedProperty().bindBidirectional(typed.exemptProperty());
        exempt.getStyleClass().add("part");
        exempt.setMinWidth(USE_PREF_SIZE);
        return List.of(percent, exempt);
    }

    private static void width(TextField field, double width) {
        field.setMinWidth(width);
        field.setPrefWidth(width);
        field.setMaxWidth(width);
    }
}
