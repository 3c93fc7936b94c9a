package smena.ui.supply;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.service.supply.SupplierReturns;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.NextFrame;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Sign;

import java.util.List;
import java.util.function.Consumer;

/// Puts [ReturnForm] on the screen.
public final class ReturnGoodsController {
    private static final int FRAMES = 5;

    private final ReturnForm form;
    private final Localization localization;
    private final Consumer<Runnable> later;
    private final PageAction book;
    private final ListView<ReturnedLine> rows = new ListView<>();

    @FXML private Region root;
    @FXML private Notice notice;
    @FXML private StackPane linesPlace;
    @FXML private TextField reason;
    @FXML private Label costHead;
    @FXML private Label sumHead;
    @FXML private VBox totalPlace;
    @FXML private Label total;
    @FXML private Label currency;
    @FXML private StackPane bookPlace;

    /// @param later runs a step on the FX thread
    ReturnGoodsController(ReturnForm form, Localization localization, Consumer<Runnable> later) {
        this.form = form;
        this.later = later;
        this.localization = localization;
        book =
                new PageAction(
                                "bookReturn",
                                Sign.CHECK,
                                localization.text("supply.returnBook"),
                                form::save)
                        .key(PageKey.FINISH)
                        .main()
                        .busy(form.busyProperty(), localization.text("supply.booking"));
    }

    @FXML
    private void initialize() {
        rows.setItems(form.lines());
        rows.setId("returnLines");
        rows.setFixedCellSize(ReturnedLineCell.HEIGHT);
        rows.setFocusTraversable(false);
        rows.setCellFactory(_ -> new ReturnedLineCell(localization, this::walk));
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("supply.returnNothing"));
        nothing.getStyleClass().add("muted");
        nothing.visibleProperty().bind(form.readProperty());
        rows.setPlaceholder(nothing);
        linesPlace.getChildren().setAll(rows);
        MaxLength.in(reason, SupplierReturns.LONGEST_REASON);
        reason.textProperty().bindBidirectional(form.reasonProperty());
        ProblemNotice.follow(notice, form.problemProperty(), localization);
        total.textProperty()
                .bind(
                        localization.make(
                                f -> f.money(form.totalProperty().get()), form.totalProperty()));
        currency.textProperty().bind(localization.make(Formats::currency));
        bookPlace.getChildren().setAll(book);
        form.readProperty().subscribe(_ -> showCost(!form.hidesCost()));
    }

    private void showCost(boolean shown) {
        for (Node each : List.of(costHead, sumHead, totalPlace)) {
            each.setVisible(shown);
            each.setManaged(shown);
        }
    }

    private void walk(ReturnedLine from, int by) {
        int to = form.lines().indexOf(from) + by;
        if (to >= form.lines().size()) {
            reason.requestFocus();
        } else if (to >= 0) {
            lead(form.lines().get(to), FRAMES);
        }
    }

    /// A list that was empty has its rows a frame later.
    private void lead(ReturnedLine line, int frames) {
        rows.scrollTo(line);
        root.applyCss();
        root.layout();
        for (Node each : rows.lookupAll(".returned-line")) {
            if (each instanceof ReturnedLineCell cell && cell.getItem() == line) {
                cell.focus();
                return;
            }
        }
        if (frames > 0) {
            NextFrame.prepare(root, later, () -> lead(line, frames - 1));
        }
    }

    /// The keyboard goes to the first line, as soon as there is one.
    void takeFocus() {
        if (form.readProperty().get() && !form.lines().isEmpty()) {
            lead(form.lines().getFirst(), FRAMES);
        } else {
            reason.requestFocus();
        }
    }

    PageAction bookAction() {
        return book;
    }
}
