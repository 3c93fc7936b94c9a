package smena.ui.archive;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.StatePane;
import smena.ui.kit.TwoLineCell;
import smena.ui.printer.PaperView;

/// Puts [ArchiveModel] on the screen.
///
/// @param <T> a row of the list
public final class ArchiveController<T> {
    /// The width at which a sheet of 42 characters can be read at arm's length.
    private static final double PAPER = 376;

    private final ArchiveModel<T> model;
    private final ArchiveKind<T> kind;
    private final Localization localization;
    private final ListView<T> rows = new ListView<>();
    private boolean wantsFocus;

    @FXML private StackPane listPlace;
    @FXML private PaperView paper;
    @FXML private Label choose;
    @FXML private Label drawing;
    @FXML private Notice notice;

    ArchiveController(ArchiveModel<T> model, ArchiveKind<T> kind, Localization localization) {
        this.model = model;
        this.kind = kind;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        rows.setId("rows");
        rows.setFixedCellSize(TwoLineCell.HEIGHT);
        rows.setItems(model.list().items());
        rows.setCellFactory(_ -> new TwoLineCell<>(kind::lines, model.list()::more));
        model.selectedProperty().subscribe(this::select);
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        now -> {
                            // The list changes its selection itself while rows are replaced.
                            if (now != null && isReady()) {
                                model.selectedProperty().set(now);
                            }
                        });
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, TwoLineCell.HEIGHT)
                                .whenEmpty(kind.sign(), kind.emptyKey())
                                .onReset(kind::reset)
                                .onRetry(model::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        model.list().stateProperty().subscribe(_ -> showSelection());
        paper.setWidest(PAPER);
        model.pictureProperty().subscribe(paper::show);
        choose.visibleProperty()
                .bind(
                        model.selectedProperty()
                                .isNull()
                                .and(Bindings.isNotEmpty(model.list().items()))
                                .and(model.problemProperty().isNull()));
        drawing.visibleProperty()
                .bind(
                        model.pictureProperty()
                                .isNull()
                                .and(model.selectedProperty().isNotNull())
                                .and(model.problemProperty().isNull()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    /// The list gets the keyboard, once it is there.
    void takeFocus() {
        wantsFocus = true;
        showSelection();
    }

    private boolean isReady() {
        return model.list().stateProperty().get() instanceof LoadState.Ready;
    }

    private void showSelection() {
        if (!isReady()) {
            return;
        }
        select(model.selectedProperty().get());
        if (wantsFocus && rows.isVisible() && rows.getScene() != null) {
            wantsFocus = false;
            rows.requestFocus();
        }
    }

    /// By index: a list whose rows were replaced may keep a selected item that it no longer marks.
    private void select(@Nullable T row) {
        int at = row == null || !isReady() ? -1 : rows.getItems().indexOf(row);
        if (at >= 0 && !rows.getSelectionModel().isSelected(at)) {
            rows.getSelectionModel().clearAndSelect(at);
        }
    }
}
