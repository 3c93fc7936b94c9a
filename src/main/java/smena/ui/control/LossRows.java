package smena.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;

/// Draws the rows of loss prevention: their head, a row for each cashier, the shop at the foot.
final class LossRows {
    private static final double NAME = 16;
    private static final double FIGURE = 14;
    private static final double FACE = 36;

    private final Localization localization;
    private final LossModel model;
    private final List<LossCell> cells = new ArrayList<>();

    LossRows(Localization localization, LossModel model) {
        this.localization = localization;
        this.model = model;
    }

    /// The names of the columns.
    GridPane head() {
        GridPane grid = grid("loss-head");
        Label name = new Label();
        name.textProperty().bind(localization.text("loss.cashier"));
        grid.add(name, 0, 0);
        for (LossFigure figure : LossFigure.values()) {
            Label title = new Label();
            title.setWrapText(true);
            title.textProperty().bind(localization.text("loss.figure." + figure));
            grid.add(title, figure.ordinal() + 1, 0);
        }
        return grid;
    }

    /// A row for each cashier.
    List<GridPane> all(LossTable table) {
        cells.clear();
        return table.rows().stream().map(row -> row(table, row, "loss-row")).toList();
    }

    /// The row of the shop; made after the others.
    GridPane shop(LossTable table) {
        return row(table, table.shop(), "loss-shop");
    }

    /// Marks the figure whose entries are listed.
    void mark(LossModel.Choice chosen) {
        cells.forEach(cell -> cell.mark(chosen));
    }

    /// The cell that is chosen first.
    List<LossCell> cells() {
        return cells;
    }

    private GridPane row(LossTable table, LossRow row, String style) {
        GridPane grid = grid(style);
        grid.add(who(row), 0, 0);
        for (LossFigure figure : LossFigure.values()) {
            LossCell cell = new LossCell(table, row, figure, model, localization);
            cells.add(cell);
            grid.add(cell, figure.ordinal() + 1, 0);
        }
        return grid;
    }

    private Node who(LossRow row) {
        Label name = new Label();
        name.getStyleClass().add("loss-name");
        name.setMinWidth(0);
        Label about = new Label();
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        if (row.person() == 0) {
            name.textProperty().bind(localization.text("loss.shop"));
        } else {
            name.setText(row.name());
        }
        about.setWrapText(true);
        about.textProperty().bind(localization.make(f -> LossWords.receipts(row, f)));
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox who = new HBox(10, text);
        who.setAlignment(Pos.CENTER_LEFT);
        who.setMinWidth(0);
        if (row.person() != 0) {
            who.getChildren().addFirst(LetterTile.person(row.name(), FACE, row.person()));
        }
        return who;
    }

    private static GridPane grid(String style) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(style);
        grid.setMinWidth(0);
        grid.getColumnConstraints().add(column(NAME));
        for (int i = 0; i < LossFigure.values().length; i++) {
            grid.getColumnConstraints().add(column(FIGURE));
        }
        return grid;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(0);
        return column;
    }
}
