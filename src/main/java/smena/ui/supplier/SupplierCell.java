package smena.ui.supplier;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.SupplierDebt;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// A supplier in the list: face and name, what they are owed and until when. Near the end of what
/// has been read it asks for more.
final class SupplierCell extends ListCell<SupplierDebt> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double FACE = 36;
    private static final int AHEAD = 8;
    private static final List<String> STYLES = List.of("muted", "warn", "bad");

    private final Localization localization;
    private final Supplier<LocalDate> today;
    private final Runnable more;
    private final Label name = new Label();
    private final Label balance = new Label();
    private final Label due = new Label();
    private final HBox content = new HBox(12);

    /// @param today the day by which payments are late or not
    /// @param more asks for the next rows; called often
    SupplierCell(Localization localization, Supplier<LocalDate> today, Runnable more) {
        this.localization = localization;
        this.today = today;
        this.more = more;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        balance.getStyleClass().addAll("figure", "strong");
        balance.setMinWidth(USE_PREF_SIZE);
        due.getStyleClass().addAll("small", "strong");
        due.setMinWidth(USE_PREF_SIZE);
        VBox figures = new VBox(2, balance, due);
        figures.setAlignment(Pos.CENTER_RIGHT);
        figures.setMinWidth(USE_PREF_SIZE);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().addAll(new Region(), name, figures);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    @Override
    protected void updateItem(@Nullable SupplierDebt debt, boolean empty) {
        super.updateItem(debt, empty);
        if (empty || debt == null) {
            setGraphic(null);
            return;
        }
        String called = SuppliersModel.name(debt);
        content.getChildren().set(0, LetterTile.person(called, FACE, SuppliersModel.id(debt)));
        name.setText(called);
        boolean nothing = debt.account().balance().isZero();
        balance.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        nothing
                                                ? ""
                                                : SupplierWords.balance(
                                                        debt.account().balance(), f)));
        due.textProperty().bind(localization.make(f -> SupplierWords.due(debt, f)));
        due.setManaged(debt.due().isPresent());
        due.getStyleClass().removeAll(STYLES);
        due.getStyleClass().add(SupplierWords.style(debt, today.get()));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }
}
