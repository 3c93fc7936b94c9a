package smena.ui.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.text.Formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// A table of the office: rows of one height, figures on the right, the sum at the foot; a tap on a
/// column header sorts. Where room is short the name shrinks to 160 pixels; then columns are
/// hidden, the least important first.
///
/// @param <T> a row
public final class DataTable<T> extends VBox {
    /// The height of a row of one line.
    public static final double ROW = 48;

    /// The height of a row of two lines.
    public static final double TALL_ROW = 56;

    /// The width of an amount of nine digits, in pixels.
    public static final double MONEY = 104;

    private static final double LEAST_NAME = 160;

    /// Left free behind the last column, so that its figures do not stick to the edge.
    private static final double EDGE = 8;

    private final Localization localization;
    private final TableView<T> view = new TableView<>();
    private final HBox sums = new HBox();
    private final List<Head> heads = new ArrayList<>();
    private @Nullable Head name;

    private record Head(TableColumn<?, ?> column, Label sum, double width, int importance) {}

    /// An empty table.
    ///
    /// @param rowHeight [#ROW] or [#TALL_ROW]
    public DataTable(Localization localization, double rowHeight) {
        this.localization = localization;
        view.setFixedCellSize(rowHeight);
        view.getStyleClass().add("data-table");
        view.setPlaceholder(new Label());
        view.widthProperty().subscribe(_ -> share());
        view.skinProperty().subscribe(_ -> followScrollBar());
        VBox.setVgrow(view, Priority.ALWAYS);
        sums.getStyleClass().add("sum-row");
        sums.setVisible(false);
        sums.managedProperty().bind(sums.visibleProperty());
        getStyleClass().add("data-table-card");
        getChildren().addAll(view, sums);
    }

    /// The table itself: its selection and its items.
    public TableView<T> view() {
        return view;
    }

    /// Shows `items`, sorted by the column whose header is tapped.
    public DataTable<T> items(ObservableList<T> items) {
        var sorted = items.sorted();
        sorted.comparatorProperty().bind(view.comparatorProperty());
        view.setItems(sorted);
        return this;
    }

    /// The column that takes the room that is left. A name that is cut off has a tooltip.
    public DataTable<T> name(String headKey, Function<T, String> text) {
        return name(headKey, text, Comparator.naturalOrder(), (value, _) -> value);
    }

    /// The same where the name is said differently in each language.
    ///
    /// @param value what it is sorted by, in `order`
    /// @param text how it is written
    public <V> DataTable<T> name(
            String headKey,
            Function<T, V> value,
            Comparator<V> order,
            BiFunction<V, Formats, String> text) {
        name = add(headKey, value, order, text, LEAST_NAME, Integer.MAX_VALUE);
        name.column().getStyleClass().add("name-column");
        name.sum().getStyleClass().add("name-column");
        return this;
    }

    /// A column of figures or amounts.
    ///
    /// @param value what it is sorted by
    /// @param text how it is written
    /// @param width in pixels
    /// @param importance the column with the lowest is hidden first where room is short
    public <V extends Comparable<V>> DataTable<T> figure(
            String headKey,
            Function<T, V> value,
            BiFunction<V, Formats, String> text,
            double width,
            int importance) {
        return figure(headKey, value, text, width, importance, _ -> false);
    }

    /// The same, with those values in red that are `bad`.
    public <V extends Comparable<V>> DataTable<T> figure(
            String headKey,
            Function<T, V> value,
            BiFunction<V, Formats, String> text,
            double width,
            int importance,
            Predicate<V> bad) {
        Head head = add(headKey, value, Comparator.naturalOrder(), text, width, importance);
        this.<V>column(head).setCellFactory(_ -> new DataCell<>(localization, text, bad));
        head.column().getStyleClass().add("figure-column");
        head.sum().getStyleClass().add("figure-column");
        return this;
    }

    @SuppressWarnings("unchecked")
    private <V> TableColumn<T, V> column(Head head) {
        return (TableColumn<T, V>) head.column();
    }

    /// What stands at the foot, a text for each column in their order.
    public void sum(List<ObservableValue<String>> texts) {
        for (int i = 0; i < texts.size(); i++) {
            heads.get(i).sum().textProperty().bind(texts.get(i));
        }
        sums.setVisible(true);
    }

    private <V> Head add(
            String headKey,
            Function<T, V> value,
            Comparator<V> order,
            BiFunction<V, Formats, String> text,
            double width,
            int importance) {
        TableColumn<T, V> column = new TableColumn<>();
        column.textProperty().bind(localization.text(headKey));
        column.setId("column-" + headKey.substring(headKey.lastIndexOf('.') + 1));
        column.setCellValueFactory(
                row ->
                        new ReadOnlyObjectWrapper<>(value.apply(row.getValue()))
                                .getReadOnlyProperty());
        column.setCellFactory(_ -> new DataCell<>(localization, text, _ -> false));
        column.setComparator(order);
        column.setResizable(false);
        column.setReorderable(false);
        Label sum = new Label();
        sum.setId("sum-" + headKey.substring(headKey.lastIndexOf('.') + 1));
        sum.getStyleClass().add("sum-cell");
        sum.visibleProperty().bind(column.visibleProperty());
        sum.managedProperty().bind(column.visibleProperty());
        sum.minWidthProperty().bind(column.widthProperty());
        sum.maxWidthProperty().bind(column.widthProperty());
        Head head = new Head(column, sum, width, importance);
        heads.add(head);
        view.getColumns().add(column);
        sums.getChildren().add(sum);
        share();
        return head;
    }

    /// Gives the name column the width that the others leave.
    private void share() {
        double room = view.getWidth() - scrollBarWidth() - EDGE;
        if (room <= 0) {
            return;
        }
        List<Head> shown = new ArrayList<>(heads);
        List<Head> byImportance = new ArrayList<>(heads);
        byImportance.sort(Comparator.comparingInt(Head::importance));
        for (Head head : byImportance) {
            if (shown.stream().mapToDouble(Head::width).sum() > room && head != name) {
                shown.remove(head);
            }
        }
        double others = shown.stream().filter(h -> h != name).mapToDouble(Head::width).sum();
        for (Head head : heads) {
            head.column().setVisible(shown.contains(head));
            double wide = head == name ? Math.max(LEAST_NAME, room - others) : head.width();
            head.column().setMinWidth(wide);
            head.column().setMaxWidth(wide);
            head.column().setPrefWidth(wide);
        }
    }

    private double scrollBarWidth() {
        return view.lookupAll(".scroll-bar:vertical").stream()
                .filter(Node::isVisible)
                .filter(ScrollBar.class::isInstance)
                .mapToDouble(bar -> ((ScrollBar) bar).getWidth())
                .findFirst()
                .orElse(0);
    }

    private void followScrollBar() {
        view.lookupAll(".scroll-bar:vertical")
                .forEach(bar -> bar.visibleProperty().subscribe(_ -> share()));
    }
}
