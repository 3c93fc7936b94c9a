package smena.ui.imports;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.service.catalog.CatalogImport.Result;
import smena.service.imports.Column;
import smena.text.Formats;
import smena.ui.imports.ImportModel.Stage;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.LineList;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.Seen;
import smena.ui.kit.ThinBar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts [ImportModel] on the screen.
final class ImportController {
    private static final double CHOICE = 232;

    private final ImportModel model;
    private final Localization localization;

    @FXML private VBox columns;
    @FXML private VBox asking;
    @FXML private VBox units;
    @FXML private Notice notice;
    @FXML private RowSwitch update;
    @FXML private Button check;
    @FXML private Label hint;
    @FXML private Notice outcome;
    @FXML private VBox running;
    @FXML private ThinBar bar;
    @FXML private Label progress;
    @FXML private ListView<ToldRow> told;
    @FXML private Button take;

    ImportController(ImportModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        List<Optional<Column>> all = new ArrayList<>();
        for (Column column : Column.values()) {
            all.add(Optional.of(column));
        }
        all.add(Optional.empty());
        LineList.follow(
                columns,
                model.columns(),
                choice -> new ColumnLine(localization, choice, all, ImportController::key));
        LineList.follow(units, model.units(), this::unit);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        update.selectedProperty().bindBidirectional(model.updateProperty());
        FileProgress.follow(
                progress, bar, model.rowsProperty(), model.shareProperty(), localization);
        FileProgress.tell(told, model.told(), localization);
        model.stageProperty().subscribe(_ -> show());
        model.resultProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
        model.columns().subscribe(this::show);
        model.units().subscribe(this::show);
    }

    private static String key(Optional<Column> column) {
        return "import.column." + column.map(Column::name).orElse("NONE");
    }

    private Node unit(UnitChoice choice) {
        Label word = new Label();
        word.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "import.unitWord",
                                                        choice.word().text(),
                                                        f.number(choice.word().rows()))));
        word.setMinWidth(0);
        word.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(word, Priority.ALWAYS);
        ComboBox<String> means = new ComboBox<>();
        means.getItems().setAll(UnitChoice.MEANINGS);
        ChoiceNames.show(
                means, each -> localization.words().get("import.means." + each.replace('/', '.')));
        means.valueProperty().bindBidirectional(choice.meaningProperty());
        means.setMinWidth(CHOICE);
        means.setPrefWidth(CHOICE);
        HBox line = new HBox(12, word, means);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// One of the two buttons is the one to press: to look through, then to take in.
    private void show() {
        Stage stage = model.stageProperty().get();
        @Nullable Result result = model.resultProperty().get();
        boolean runs = stage == Stage.CHECKING || stage == Stage.RUNNING;
        boolean ended = stage == Stage.DONE || stage == Stage.STOPPED;
        boolean checked = stage == Stage.CHECKED && result != null;
        columns.setDisable(runs || ended);
        units.setDisable(runs || ended);
        update.setDisable(runs || ended);
        Seen.set(asking, !model.units().isEmpty());
        Seen.set(running, runs);
        Seen.set(hint, stage == Stage.LOOKING);
        Seen.set(told, stage != Stage.LOOKING);
        check.setDisable(runs || ended || model.columns().isEmpty() || model.busyProperty().get());
        primary(check, stage == Stage.LOOKING || runs);
        Seen.set(take, checked);
        take.setDisable(!checked || result == null || touched(result) == 0);
        primary(take, true);
        boolean tells = result != null && (checked || ended);
        outcome.setVisible(tells);
        if (result != null && tells) {
            outcome.textProperty().bind(localization.make(f -> outcome(stage, result, f)));
            take.textProperty()
                    .bind(
                            localization.make(
                                    f -> f.words().get("import.take", f.number(touched(result)))));
        }
    }

    private static long touched(Result result) {
        return result.added() + result.changed();
    }

    private String outcome(Stage stage, Result result, Formats f) {
        String key =
                switch (stage) {
                    case DONE -> "import.done";
                    case STOPPED -> "import.stopped";
                    default -> "import.would";
                };
        String told =
                f.words()
                        .get(
                                key,
                                f.number(result.added()),
                                f.number(result.refused()),
                                f.number(result.rows()));
        if (!model.updateProperty().get() || stage == Stage.STOPPED) {
            return told;
        }
        String changed =
                f.words()
                        .get(
                                "import.changed",
                                f.number(result.changed()),
                                f.number(result.unchanged()));
        return result.prices()
                .map(prices -> f.words().get("import.prices", prices.number()))
                .map(prices -> told + ". " + changed + ". " + prices)
                .orElse(told + ". " + changed);
    }

    private static void primary(Button button, boolean now) {
        button.getStyleClass().remove("primary");
        if (now) {
            button.getStyleClass().add("primary");
        }
    }

    @FXML
    private void check() {
        model.check();
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    void takeFocus() {
        check.requestFocus();
    }
}
