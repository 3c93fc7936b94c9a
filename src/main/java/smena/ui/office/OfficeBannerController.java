package smena.ui.office;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.ChipRow;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;
import smena.ui.sale.BackupChip;
import smena.ui.sale.LastBackup;
import smena.ui.sale.PrinterChip;
import smena.ui.sale.PrinterStatusModel;

import java.util.List;

/// The banner over the page: the current page, what is wrong with the till, what can be done here.
public final class OfficeBannerController {
    private final OfficeModel model;
    private final OfficeParts parts;
    private final Localization localization;
    private static final double LEAST = 40;

    private boolean narrow;

    @FXML private HBox banner;
    @FXML private Button back;
    @FXML private Label title;
    @FXML private Label line;
    @FXML private Region between;
    @FXML private HBox beside;
    @FXML private Label note;
    @FXML private Label state;
    @FXML private Button printerChip;
    @FXML private Button backupChip;
    @FXML private HBox actions;

    OfficeBannerController(OfficeModel model, OfficeParts parts) {
        this.model = model;
        this.parts = parts;
        localization = parts.localization();
    }

    @FXML
    private void initialize() {
        back.managedProperty().bind(back.visibleProperty());
        beside.managedProperty().bind(beside.visibleProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        state.visibleProperty().bind(state.textProperty().isNotEmpty());
        state.managedProperty().bind(state.visibleProperty());
        actions.managedProperty().bind(actions.visibleProperty());
        followPrinter(parts.status().printer());
        followBackup(parts.status().backup());
        model.pageProperty().subscribe(this::show);
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void printJobs() {
        parts.ways().printJobs().run();
    }

    @FXML
    private void backups() {
        parts.ways().backups().run();
    }

    /// With little room, actions shrink to their icons.
    void fold(boolean small) {
        narrow = small;
        OfficePage page = model.pageProperty().get();
        if (page != null) {
            page.head().actions().forEach(action -> action.narrowProperty().set(small));
        }
    }

    private void show(@Nullable OfficePage page) {
        boolean inner = page != null && model.isInner();
        back.setVisible(inner);
        banner.getStyleClass().remove("inner");
        if (inner) {
            banner.getStyleClass().add("inner");
        }
        actions.visibleProperty().unbind();
        title.textProperty().unbind();
        line.textProperty().unbind();
        note.textProperty().unbind();
        state.textProperty().unbind();
        if (page == null) {
            note.setText("");
            state.setText("");
            beside.getChildren().clear();
            actions.getChildren().clear();
            return;
        }
        PageHead head = page.head();
        title.textProperty().bind(head.title());
        line.textProperty().bind(head.line());
        note.textProperty().bind(head.note());
        state.textProperty().bind(head.state());
        beside.getChildren().setAll(head.beside());
        beside.setVisible(!head.beside().isEmpty());
        giveWay(head.beside());
        actions.getChildren().setAll(head.actions());
        actions.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> head.actions().stream().anyMatch(Node::isManaged),
                                head.actions().stream()
                                        .map(Node::managedProperty)
                                        .toArray(Observable[]::new)));
        fold(narrow);
    }

    /// Where there is too little room, the line after the title shrinks before the title does: it
    /// asks for no width of its own and takes what is left. What stands beside the title stays
    /// there.
    private void giveWay(List<Node> besides) {
        boolean alone = besides.isEmpty();
        boolean scrolls = besides.stream().anyMatch(ChipRow.class::isInstance);
        // Chips that scroll give way before the title and the count after it do.
        title.setMinWidth(scrolls ? Region.USE_PREF_SIZE : LEAST);
        line.setMinWidth(scrolls ? Region.USE_PREF_SIZE : 0);
        beside.setMinWidth(scrolls ? 0 : Region.USE_PREF_SIZE);
        HBox.setHgrow(beside, scrolls ? Priority.SOMETIMES : Priority.NEVER);
        besides.forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        line.setPrefWidth(alone ? 0 : Region.USE_COMPUTED_SIZE);
        line.setMaxWidth(alone ? Double.MAX_VALUE : Region.USE_COMPUTED_SIZE);
        HBox.setHgrow(line, alone ? Priority.ALWAYS : Priority.NEVER);
        HBox.setHgrow(between, alone ? Priority.NEVER : Priority.ALWAYS);
    }

    private void followPrinter(PrinterStatusModel printer) {
        new PrinterChip(printerChip, printer, localization).follow();
        printerChip.managedProperty().bind(printerChip.visibleProperty());
        WhileShown.follow(
                printerChip,
                printer.stateProperty(),
                now ->
                        printerChip.setVisible(
                                now.isBad() || now == PrinterStatusModel.State.PAPER_LOW));
    }

    /// The chip shows itself once anything is known; here it is visible only if something is wrong.
    private void followBackup(LastBackup backup) {
        new BackupChip(backupChip, backup, parts.status().shift().nowProperty(), localization)
                .follow();
        WhileShown.follow(
                backupChip, backup.stateProperty(), _ -> backupChip.setVisible(!backup.isWell()));
    }
}
