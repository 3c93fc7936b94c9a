package smena.ui.figures;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.PeriodReport;
import smena.ui.kit.Localization;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The place of the table of sales. Another table comes in where a report has other columns; the
/// chosen row and the keyboard stay where they were.
final class SalesRows extends StackPane {
    private final Localization localization;
    private final Consumer<Row> open;
    private final Consumer<@Nullable Row> chosen;
    private @Nullable SalesTable table;
    private List<Object> columns = List.of();

    /// @param open goes to what a row is made of
    /// @param chosen told which row is chosen
    SalesRows(Localization localization, Consumer<Row> open, Consumer<@Nullable Row> chosen) {
        this.localization = localization;
        this.open = open;
        this.chosen = chosen;
    }

    /// Shows another report.
    ///
    /// @return whether the table that had the keyboard is gone
    boolean fill(PeriodReport report) {
        SalesTable before = table;
        @Nullable Row row =
                before == null ? null : before.table().view().getSelectionModel().getSelectedItem();
        boolean lost = false;
        SalesTable shown = before;
        if (shown != null && columns.equals(SalesTable.columns(report))) {
            shown.fill(report);
        } else {
            lost = before != null && hasFocus(before);
            shown = new SalesTable(localization, report);
            table = shown;
            columns = SalesTable.columns(report);
            listen(shown.table().view());
            getChildren().setAll(shown.table());
        }
        choose(shown.table().view(), report, row);
        return lost;
    }

    private boolean hasFocus(SalesTable shown) {
        Scene scene = getScene();
        return scene != null && scene.getFocusOwner() == shown.table().view();
    }

    private static void choose(TableView<Row> view, PeriodReport report, @Nullable Row before) {
        view.getSelectionModel().selectFirst();
        report.rows().stream()
                .filter(row -> before != null && row.label().equals(before.label()))
                .findFirst()
                .ifPresent(view.getSelectionModel()::select);
    }

    /// Chooses a row, as where its bar is tapped.
    void choose(Row row) {
        view().ifPresent(
                        view -> {
                            view.getSelectionModel().select(row);
                            view.scrollTo(row);
                            view.requestFocus();
                        });
    }

    /// The keyboard goes to the rows; false where there are none yet.
    boolean takeKeys() {
        view().ifPresent(Node::requestFocus);
        return table != null;
    }

    private Optional<TableView<Row>> view() {
        return Optional.ofNullable(table).map(shown -> shown.table().view());
    }

    private void listen(TableView<Row> view) {
        view.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> chosen.accept(row));
        view.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        open(view);
                    }
                });
        view.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2 && isOnRow(event.getTarget())) {
                        open(view);
                    }
                });
    }

    private static boolean isOnRow(Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private void open(TableView<Row> view) {
        Optional.ofNullable(view.getSelectionModel().getSelectedItem()).ifPresent(open);
    }
}
