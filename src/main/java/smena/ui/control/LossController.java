package smena.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.LossEntry;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery.Cut;
import smena.domain.figures.LossTable;
import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.PeriodChips;
import smena.ui.kit.PeriodSteps;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.kit.Tag;

import java.util.List;
import java.util.function.Consumer;

/// Puts [LossModel] on the screen.
public final class LossController {
    private static final double ROW = 83;
    private static final double EMPTY = 160;

    /// Less room than this, and the columns are narrower.
    private static final double LITTLE = 1000;

    private static final double FACE = 32;

    private final LossModel model;
    private final Localization localization;
    private final Consumer<LossEntry> open;
    private final LossRows rows;
    private final VBox people = new VBox();
    private final ListView<LossEntry> entries = new ListView<>();
    private final FirstRow<LossEntry> first = FirstRow.of(entries);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private boolean wantsFocus;

    @FXML private HBox periods;
    @FXML private HBox legend;
    @FXML private VBox headPlace;
    @FXML private StackPane tablePlace;
    @FXML private VBox shopPlace;
    @FXML private HBox chosenFace;
    @FXML private Label chosenTitle;
    @FXML private Tag above;
    @FXML private HBox cuts;
    @FXML private VBox entryHead;
    @FXML private StackPane entryPlace;

    /// @param open shows the paper of an entry
    LossController(LossModel model, Localization localization, Consumer<LossEntry> open) {
        this.model = model;
        this.localization = localization;
        this.open = open;
        rows = new LossRows(localization, model);
    }

    @FXML
    private void initialize() {
        periods.getChildren()
                .addAll(
                        0,
                        List.of(
                                new PeriodChips(model.period(), localization),
                                new PeriodSteps(model.period(), localization)));
        headPlace.getChildren().setAll(rows.head());
        narrow.bind(
                entryPlace
                        .widthProperty()
                        .greaterThan(0)
                        .and(entryPlace.widthProperty().lessThan(LITTLE)));
        entryHead.getChildren().setAll(LossEntryCell.head(localization, narrow));
        ScrollPane scroll = new ScrollPane(people);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("loss-people");
        scroll.setMinHeight(ROW);
        tablePlace
                .getChildren()
                .setAll(
                        new StatePane(localization, scroll, ROW)
                                .whenEmpty(Sign.SHIELD, "loss.none")
                                .onRetry(model::load)
                                .onCancel(model::cancel)
                                .follow(model.stateProperty()));
        fillEntries();
        for (Cut cut : Cut.values()) {
            if (cut != Cut.ALL) {
                cuts.getChildren().add(chip(cut));
            }
        }
        above.managedProperty().bind(above.visibleProperty());
        model.tableProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::choose);
        model.stateProperty().subscribe(this::focusOnceShown);
    }

    private void fillEntries() {
        entries.setItems(model.entries().items());
        entries.setId("lossEntries");
        entries.setFixedCellSize(LossEntryCell.HEIGHT);
        entries.setCellFactory(_ -> new LossEntryCell(localization, narrow, model.entries()::more));
        RowTap.twice(entries, open);
        Corners.ofFoot(entryPlace);
        entryPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, entries, LossEntryCell.HEIGHT)
                                .whenEmpty(Sign.CHECK, "loss.noEntries")
                                .onRetry(model.entries()::load)
                                .onCancel(model.entries()::cancel)
                                .follow(model.entries().stateProperty()));
        first.follow(model.entries().stateProperty()).opens(open);
    }

    /// A tap cuts the entries, a second one shows all of them again.
    private ToggleButton chip(Cut cut) {
        ToggleButton chip = new ToggleButton();
        chip.setId("cut-" + cut);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chip.textProperty().bind(localization.text("loss.cut." + cut));
        Label count = new Label();
        count.getStyleClass().add("chip-count");
        count.textProperty()
                .bind(
                        localization.make(
                                f -> f.number(model.countsProperty().get().of(cut)),
                                model.countsProperty()));
        chip.setGraphic(count);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setGraphicTextGap(8);
        chip.setOnAction(_ -> model.cutProperty().set(chip.isSelected() ? cut : Cut.ALL));
        model.cutProperty().subscribe(now -> chip.setSelected(now == cut));
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    private void fill(LossTable table) {
        people.getChildren().setAll(rows.all(table));
        tablePlace.setPrefHeight(Math.max(EMPTY, ROW * table.rows().size()));
        shopPlace.getChildren().setAll(rows.shop(table));
        shopPlace.setVisible(!table.rows().isEmpty());
        legend.setVisible(table.average(LossFigure.VOIDS).isPresent());
        LossModel.Choice chosen = model.chosenProperty().get();
        if (chosen != null) {
            rows.mark(chosen);
        }
    }

    private void choose(LossModel.@Nullable Choice chosen) {
        chosenFace.getChildren().clear();
        cuts.setVisible(chosen != null);
        above.setVisible(false);
        if (chosen == null) {
            chosenTitle.textProperty().unbind();
            chosenTitle.setText("");
            return;
        }
        rows.mark(chosen);
        boolean shop = chosen.row().person() == 0;
        if (!shop) {
            chosenFace
                    .getChildren()
                    .add(LetterTile.person(chosen.row().name(), FACE, chosen.row().person()));
        }
        chosenTitle
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        (shop ? f.words().get("loss.shop") : chosen.row().name())
                                                + " · "
                                                + f.words().get("loss.figure." + chosen.figure())
                                                + ": "
                                                + LossWords.figure(
                                                        chosen.row(), chosen.figure(), f)));
        LossTable table = model.tableProperty().get();
        above.setVisible(!shop && table.isQuestionable(chosen.row(), chosen.figure()));
        above.textProperty()
                .bind(
                        localization.make(
                                f -> LossWords.above(table, chosen.row(), chosen.figure(), f)));
        Node afterTotal = cuts.getChildren().getFirst();
        afterTotal.setVisible(
                chosen.figure() == LossFigure.VOIDS || chosen.figure() == LossFigure.CANCELLED);
    }

    private void focusOnceShown() {
        if (wantsFocus && !rows.cells().isEmpty() && tablePlace.getScene() != null) {
            wantsFocus = false;
            rows.cells().stream()
                    .filter(ToggleButton::isSelected)
                    .findFirst()
                    .orElse(rows.cells().getFirst())
                    .requestFocus();
        }
    }

    /// The keyboard goes to the figure that is chosen.
    void takeFocus() {
        wantsFocus = true;
        focusOnceShown();
    }
}
