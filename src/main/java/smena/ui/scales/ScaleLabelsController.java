package smena.ui.scales;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import smena.domain.catalog.Product;
import smena.domain.catalog.ScalePattern.Value;
import smena.service.catalog.ScaleLabels.Trial;
import smena.text.Formats;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;
import smena.ui.kit.Sign;
import smena.ui.scales.ScaleLabelsModel.Result;

import java.util.List;
import java.util.Optional;

/// Puts [ScaleLabelsModel] on the page.
public final class ScaleLabelsController {
    private static final int LONGEST_PREFIX = 6;
    private static final int LONGEST_CODE = 13;
    private static final double REMOVE = 48;

    /// The example in the empty field is no value, and smaller than one.
    private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

    private final ScaleLabelsModel model;
    private final Localization localization;

    @FXML private VBox rows;
    @FXML private Button add;
    @FXML private Button save;
    @FXML private Notice notice;
    @FXML private TextField code;
    @FXML private Notice result;

    ScaleLabelsController(ScaleLabelsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        model.rows()
                .addListener(
                        (ListChangeListener<PatternRow>)
                                change -> {
                                    while (change.next()) {
                                        if (!change.wasUpdated()) {
                                            fill();
                                        }
                                    }
                                });
        DigitsOnly.in(code, LONGEST_CODE);
        code.textProperty().bindBidirectional(model.codeProperty());
        code.textProperty().subscribe(now -> code.pseudoClassStateChanged(BLANK, now.isEmpty()));
        model.resultProperty().subscribe(this::show);
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    @FXML
    private void add() {
        model.add();
    }

    private void fill() {
        rows.getChildren().setAll(head());
        model.rows().forEach(row -> rows.getChildren().add(line(row)));
    }

    private Node line(PatternRow row) {
        TextField prefix = new TextField();
        prefix.setId("prefix-" + model.rows().indexOf(row));
        DigitsOnly.in(prefix, LONGEST_PREFIX);
        prefix.textProperty().bindBidirectional(row.prefixProperty());
        ComboBox<Integer> digits = new ComboBox<>();
        digits.getItems().setAll(row.lengths());
        digits.valueProperty().bindBidirectional(row.numberDigitsProperty());
        ChoiceNames.show(digits, count -> count + " + " + row.valueDigits(count));
        row.prefixProperty().subscribe(_ -> redraw(digits, row));
        ComboBox<Value> kind = new ComboBox<>();
        kind.getItems().setAll(Value.values());
        kind.valueProperty().bindBidirectional(row.valueProperty());
        ChoiceNames.show(kind, value -> localization.words().get("labels.value." + value));
        ComboBox<Integer> decimals = new ComboBox<>();
        row.valueProperty().subscribe(_ -> decimals.getItems().setAll(row.allDecimals()));
        decimals.valueProperty().bindBidirectional(row.decimalsProperty());
        Button remove = new Button();
        remove.setGraphic(new Icon(Sign.BIN, 20));
        remove.getStyleClass().addAll("quiet", "square");
        remove.accessibleTextProperty().bind(localization.text("labels.remove"));
        remove.setOnAction(_ -> model.remove(row));
        share(List.of(prefix, digits, kind, decimals));
        remove.setMinWidth(REMOVE);
        HBox line = new HBox(8, prefix, digits, kind, decimals, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox head() {
        List<Label> names =
                List.of(
                        name("labels.prefix"),
                        name("labels.digits"),
                        name("labels.says.what"),
                        name("labels.decimals"));
        share(names);
        Region over = new Region();
        over.setMinWidth(REMOVE);
        HBox head = new HBox(8);
        head.getChildren().addAll(names);
        head.getChildren().add(over);
        return head;
    }

    private Label name(String key) {
        Label name = new Label();
        name.textProperty().bind(localization.text(key));
        name.getStyleClass().add("field-label");
        return name;
    }

    private static void share(List<? extends Region> columns) {
        for (Region column : columns) {
            column.setPrefWidth(10);
            column.setMinWidth(0);
            column.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
    }

    /// The rest of the digits depends on the prefix.
    private static void redraw(ComboBox<Integer> digits, PatternRow row) {
        StringConverter<Integer> converter = digits.getConverter();
        digits.setConverter(null);
        digits.setConverter(converter);
        digits.setAccessibleText(row.prefixProperty().get());
    }

    private void show(Result now) {
        result.setVisible(!(now instanceof Result.Nothing));
        result.setKind(
                switch (now) {
                    case Result.Says(Trial trial) when trial.product().isPresent() ->
                            Notice.Kind.GOOD;
                    case Result.Nothing() -> Notice.Kind.INFO;
                    default -> Notice.Kind.WARN;
                });
        result.textProperty().bind(localization.make(formats -> sentence(formats, now)));
    }

    private static String sentence(Formats formats, Result now) {
        return switch (now) {
            case Result.Nothing() -> "";
            case Result.WrongDigits() -> formats.words().get("labels.wrongDigits");
            case Result.NoPattern() -> formats.words().get("labels.noPattern");
            case Result.Unfinished() -> formats.words().get("labels.unfinished");
            case Result.Says(Trial trial) -> says(formats, trial);
        };
    }

    private static String says(Formats formats, Trial trial) {
        Optional<Product> product = trial.product();
        if (product.isEmpty()) {
            return formats.words().get("labels.noProduct", trial.label().number());
        }
        String unit = formats.words().get("till.unit." + product.get().unit());
        String quantity =
                trial.pattern()
                        .quantity(trial.label(), product.get().price())
                        .map(q -> formats.quantity(q) + Formats.NBSP + unit)
                        .orElse("–");
        return trial.pattern()
                .price(trial.label())
                .map(
                        price ->
                                formats.words()
                                        .get(
                                                "labels.saysPrice",
                                                product.get().name(),
                                                formats.moneyWithCurrency(price),
                                                quantity))
                .orElseGet(
                        () -> formats.words().get("labels.says", product.get().name(), quantity));
    }
}
