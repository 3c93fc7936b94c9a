package smena.ui.mxik;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.domain.mxik.GoodsDirectory;
import smena.service.imports.CodeColumn;
import smena.service.mxik.GoodsCodesImport.Result;
import smena.text.Formats;
import smena.ui.imports.ColumnLine;
import smena.ui.imports.FileProgress;
import smena.ui.imports.ToldRow;
import smena.ui.kit.LineList;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.Seen;
import smena.ui.kit.ThinBar;
import smena.ui.mxik.MxikModel.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Puts [MxikModel] on the screen.
final class MxikController {
    private final MxikModel model;
    private final Localization localization;
    private final CodeList list;

    @FXML private Label there;
    @FXML private Button choose;
    @FXML private Notice notice;
    @FXML private Notice done;
    @FXML private VBox looking;
    @FXML private Label columnsTitle;
    @FXML private VBox columns;
    @FXML private RowSwitch part;
    @FXML private VBox running;
    @FXML private ThinBar bar;
    @FXML private Label progress;
    @FXML private VBox refusing;
    @FXML private Label refusedTitle;
    @FXML private ListView<ToldRow> refused;
    @FXML private StackPane listPlace;

    MxikController(MxikModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        this.list = new CodeList(localization, model.search(), _ -> {});
    }

    @FXML
    private void initialize() {
        listPlace.getChildren().setAll(list);
        there.textProperty()
                .bind(
                        localization.make(
                                f -> there(model.directoryProperty().get(), f),
                                model.directoryProperty()));
        choose.disableProperty().bind(model.busyProperty());
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        LineList.follow(
                columns,
                model.columns(),
                c ->
                        new ColumnLine(
                                localization,
                                c,
                                List.of(CodeColumn.values()),
                                column -> "mxik.column." + column));
        columnsTitle
                .textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("import.columns", name()),
                                model.fileProperty()));
        part.selectedProperty().bindBidirectional(model.partProperty());
        FileProgress.follow(
                progress, bar, model.rowsProperty(), model.shareProperty(), localization);
        FileProgress.tell(refused, model.refused(), localization);
        model.refused().subscribe(this::stage);
        model.stageProperty().subscribe(_ -> stage());
        model.resultProperty().subscribe(_ -> stage());
    }

    private String name() {
        @Nullable Path file = model.fileProperty().get();
        return file == null ? "" : String.valueOf(file.getFileName());
    }

    private static String there(Optional<GoodsDirectory> directory, Formats f) {
        return directory
                .map(
                        now ->
                                f.words()
                                        .get(
                                                "mxik.there",
                                                f.number(now.codes()),
                                                f.number(now.gone()),
                                                now.file(),
                                                f.dateTime(now.at())))
                .orElseGet(() -> f.words().get("mxik.none"));
    }

    private void stage() {
        Stage stage = model.stageProperty().get();
        @Nullable Result result = model.resultProperty().get();
        Seen.set(looking, stage == Stage.LOOKED);
        Seen.set(running, stage == Stage.RUNNING);
        Seen.set(refusing, stage != Stage.LOOKED && !model.refused().isEmpty());
        boolean ended = stage == Stage.TAKEN && result != null || stage == Stage.CANCELLED;
        done.setVisible(ended);
        if (stage == Stage.CANCELLED) {
            done.textProperty().bind(localization.text("mxik.cancelled"));
        } else if (ended && result != null) {
            done.textProperty().bind(localization.make(f -> taken(result, f)));
        }
        refusedTitle
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "mxik.refused",
                                                        f.number(
                                                                result == null
                                                                        ? model.refused().size()
                                                                        : result.refused()),
                                                        f.number(
                                                                result == null
                                                                        ? model.rowsProperty().get()
                                                                        : result.rows()))));
    }

    private static String taken(Result result, Formats f) {
        return f.words()
                .get(
                        "mxik.taken",
                        f.number(result.codes()),
                        f.number(result.added()),
                        f.number(result.gone()),
                        f.number(result.back()));
    }

    @FXML
    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                localization.words().get("import.fileKind"),
                                "*.xlsx",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.gz"));
        @Nullable File file = chooser.showOpenDialog(there.getScene().getWindow());
        if (file != null) {
            model.look(file.toPath());
        }
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void forget() {
        model.forget();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    void takeFocus() {
        choose.requestFocus();
    }

    void search() {
        list.takeFocus();
    }
}
