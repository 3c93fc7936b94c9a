package smena.ui.mxik;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.domain.mxik.GoodsCode;
import smena.ui.kit.Corners;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.function.Consumer;

/// The field in which codes are looked for, and the list of what it finds.
final class CodeList extends VBox {
    private static final int LONGEST_QUERY = 80;

    private final CodeSearch search;
    private final Consumer<GoodsCode> take;
    private final TextField field = new TextField();
    private final ListView<GoodsCode> rows = new ListView<>();

    /// @param take gets a code that is chosen
    CodeList(Localization localization, CodeSearch search, Consumer<GoodsCode> take) {
        super(8);
        this.search = search;
        this.take = take;
        field.setId("codeSearch");
        field.promptTextProperty().bind(localization.text("mxik.search"));
        MaxLength.in(field, LONGEST_QUERY);
        field.textProperty().bindBidirectional(search.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        rows.setId("codes");
        rows.setFixedCellSize(CodeCell.HEIGHT);
        rows.setItems(search.list().items());
        rows.setCellFactory(_ -> new CodeCell(localization, search.list()::more));
        rows.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        takeSelected();
                    }
                });
        RowTap.twice(rows, take::accept);
        StatePane pane =
                new StatePane(localization, rows, CodeCell.HEIGHT)
                        .whenEmpty(Sign.BOX, "mxik.empty")
                        .onReset(() -> search.queryProperty().set(""))
                        .onRetry(search.list()::load)
                        .onCancel(search.list()::cancel)
                        .follow(search.list().stateProperty());
        Corners.ofCard(pane);
        StackPane place = new StackPane(pane);
        place.getStyleClass().add("found");
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(field, place);
    }

    /// The keyboard goes to the field.
    void takeFocus() {
        field.requestFocus();
        field.selectAll();
    }

    /// ↓ and ↑ go through what was found, Enter takes it.
    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int step = code == KeyCode.DOWN ? 1 : -1;
            int last = Math.max(0, rows.getItems().size() - 1);
            int at = Math.clamp(rows.getSelectionModel().getSelectedIndex() + step, 0, last);
            rows.getSelectionModel().clearAndSelect(at);
            rows.scrollTo(Math.max(0, at - 2));
            event.consume();
        } else if (code == KeyCode.ENTER) {
            event.consume();
            takeSelected();
        }
    }

    /// What a search has not shown yet is not taken.
    private void takeSelected() {
        GoodsCode selected = rows.getSelectionModel().getSelectedItem();
        boolean ready = search.list().stateProperty().get() instanceof LoadState.Ready;
        if (!ready) {
            return;
        }
        if (selected != null) {
            take.accept(selected);
        } else if (rows.getItems().size() == 1) {
            take.accept(rows.getItems().getFirst());
        }
    }
}
