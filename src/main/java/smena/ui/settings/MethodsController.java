package smena.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;
import smena.ui.kit.Sign;
import smena.ui.terminal.MethodNames;

/// Puts [MethodsModel] on the screen.
public final class MethodsController {
    private static final double KIND = 130;
    private static final double SIGN = 20;
    private static final double ASIDE = 176;

    private final MethodsModel model;
    private final Localization localization;

    @FXML private ScrollPane scroll;
    @FXML private VBox rows;
    @FXML private HBox kinds;
    @FXML private Notice notice;
    @FXML private Button save;

    MethodsController(MethodsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        for (PaymentMethod.Kind kind : MethodCard.ADDED) {
            Button add = new Button();
            add.setId("add-" + kind);
            add.setGraphic(new Icon(Sign.PLUS, SIGN));
            add.textProperty().bind(localization.text("pay.kind." + kind));
            add.setOnAction(_ -> add(kind));
            add.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(add, Priority.ALWAYS);
            kinds.getChildren().add(add);
        }
        model.rows()
                .addListener(
                        (ListChangeListener<MethodRow>)
                                change -> {
                                    while (change.next()) {
                                        if (change.wasAdded() || change.wasRemoved()) {
                                            draw();
                                            return;
                                        }
                                    }
                                });
        draw();
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    /// What is added stands at the end, and is named first.
    private void add(PaymentMethod.Kind kind) {
        int before = model.rows().size();
        model.add(kind);
        if (model.rows().size() > before) {
            scroll.setVvalue(scroll.getVmax());
            rows.getChildren().getLast().lookup(".text-field").requestFocus();
        }
    }

    /// The keyboard stays with the row that is moved.
    private void move(MethodRow row, int by) {
        model.move(row, by);
        Node line = rows.getChildren().get(model.rows().indexOf(row));
        line.lookup(by < 0 ? ".method-up" : ".method-down").requestFocus();
    }

    private void draw() {
        rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
    }

    private Node row(MethodRow row) {
        PaymentMethod method = row.card().method();
        String id = method.id() == 0 ? "new" : method.code();
        TextField name = new TextField();
        name.setId("methodName-" + id);
        MaxLength.in(name, MethodCard.LONGEST_NAME);
        name.promptTextProperty()
                .bind(
                        localization.make(
                                f ->
                                        method.id() == 0
                                                ? f.words().get("methods.name")
                                                : MethodNames.of(
                                                        row.card().named("").method(), f.words())));
        name.textProperty().bindBidirectional(row.nameProperty());
        name.disableProperty().bind(row.activeProperty().not());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label kind = new Label();
        kind.textProperty().bind(localization.text("pay.kind." + method.kind()));
        kind.getStyleClass().addAll("small", "muted");
        kind.setMinWidth(KIND);
        kind.setMaxWidth(KIND);
        Button aside = new Button();
        aside.setId("methodAside-" + id);
        aside.setMinWidth(Button.USE_PREF_SIZE);
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
        HBox line =
                new HBox(
                        8,
                        arrow(Sign.UP, "methodUp-" + id, row, -1),
                        arrow(Sign.DOWN, "methodDown-" + id, row, 1),
                        name,
                        kind,
                        aside);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button arrow(Sign sign, String id, MethodRow row, int by) {
        Button arrow = new Button();
        arrow.setId(id);
        arrow.setGraphic(new Icon(sign, SIGN));
        arrow.getStyleClass().addAll("square", by < 0 ? "method-up" : "method-down");
        arrow.setMinWidth(Button.USE_PREF_SIZE);
        arrow.accessibleTextProperty()
                .bind(localization.text(by < 0 ? "methods.up" : "methods.down"));
        arrow.setOnAction(_ -> move(row, by));
        return arrow;
    }
}
