package smena.ui.shifts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.FigureRow;
import smena.domain.shift.HandoverRecord;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.service.shift.FigureRows.Explained;
import smena.text.Formats;
import smena.text.HandoverSentences;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts [FigureModel] on the screen: what a figure says, whether its rows make it, and the rows.
public final class FigureController {
    private static final double SIGN = 18;

    private final FigureModel model;
    private final Localization localization;
    private final Ways ways;
    private final ListView<FigureRow> rows = new ListView<>();

    @FXML private VBox root;
    @FXML private Label hint;
    @FXML private VBox head;
    @FXML private Label name;
    @FXML private Label amount;
    @FXML private Label unit;
    @FXML private HBox sum;
    @FXML private Label adds;
    @FXML private Button verifyFigure;
    @FXML private Button verifyShift;
    @FXML private HBox columns;
    @FXML private StackPane rowsPlace;
    @FXML private Notice notice;
    @FXML private Button handovers;
    @FXML private Label handoversTitle;
    @FXML private Label handoversText;
    @FXML private Button causes;
    @FXML private Label causesTitle;
    @FXML private Label causesText;

    /// What can be done from here.
    ///
    /// @param open shows what is behind a row
    /// @param propose shows where a difference may come from
    /// @param verify verifies the books
    /// @param verifyShift verifies the shift that is shown
    /// @param handovers shows how the drawer was handed over
    record Ways(
            Consumer<FigureRow> open,
            Runnable propose,
            Runnable verify,
            Runnable verifyShift,
            Runnable handovers) {}

    FigureController(FigureModel model, Localization localization, Ways ways) {
        this.model = model;
        this.localization = localization;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        rows.setId("figureRows");
        rows.setFixedCellSize(FigureCell.HEIGHT);
        rows.setItems(model.rows().items());
        rows.setCellFactory(_ -> new FigureCell(model, localization));
        RowTap.on(rows, ways.open());
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        rowsPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, FigureCell.HEIGHT)
                                .whenEmpty(Sign.RECEIPT, "explain.none")
                                .onRetry(model.rows()::load)
                                .onCancel(model.rows()::cancel)
                                .follow(model.rows().stateProperty()));
        name.textProperty()
                .bind(
                        localization.make(
                                this::name, model.chosenProperty(), model.reportProperty()));
        amount.textProperty().bind(localization.make(this::amount, model.explainedProperty()));
        unit.textProperty().bind(localization.make(this::unit, model.explainedProperty()));
        adds.textProperty().bind(localization.make(this::adds, model.explainedProperty()));
        model.explainedProperty().subscribe(this::mark);
        model.chosenProperty().subscribe(now -> show(now != null));
        causesTitle
                .textProperty()
                .bind(localization.make(this::causesTitle, model.causesProperty()));
        causesText.textProperty().bind(localization.make(this::causesText, model.causesProperty()));
        model.causesProperty().subscribe(now -> shown(causes, now != null));
        handoversTitle
                .textProperty()
                .bind(localization.make(this::handoversTitle, model.handoversProperty()));
        handoversText
                .textProperty()
                .bind(localization.make(this::handoversText, model.handoversProperty()));
        model.reportProperty().subscribe(now -> shown(verifyShift, now != null));
        model.handoversProperty().subscribe(now -> shown(handovers, !now.isEmpty()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    @FXML
    private void propose() {
        ways.propose().run();
    }

    @FXML
    private void handovers() {
        ways.handovers().run();
    }

    @FXML
    private void verify() {
        ways.verify().run();
    }

    @FXML
    private void verifyShift() {
        ways.verifyShift().run();
    }

    /// The rows get the keyboard.
    void takeFocus() {
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent event) {
        FigureRow row = rows.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            event.consume();
            ways.open().accept(row);
        }
    }

    private void show(boolean chosen) {
        shown(hint, !chosen);
        for (Node each : new Node[] {head, columns, rowsPlace}) {
            shown(each, chosen);
        }
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void mark(@Nullable Explained found) {
        sum.getStyleClass().removeAll("good", "bad");
        sum.setVisible(found != null);
        shown(verifyFigure, found != null && !found.addsUp());
        if (found != null) {
            boolean good = found.addsUp();
            sum.getStyleClass().add(good ? "good" : "bad");
            sum.getChildren().removeIf(Icon.class::isInstance);
            sum.getChildren().addFirst(new Icon(good ? Sign.GOOD : Sign.STOP, SIGN));
        }
        root.requestLayout();
        adds.setMinHeight(Region.USE_PREF_SIZE);
    }

    private String name(Formats formats) {
        ShiftReport report = model.reportProperty().get();
        ReportFigure figure = model.chosenProperty().get();
        return report == null || figure == null
                ? ""
                : new FigureWords(formats).name(report, figure);
    }

    private String amount(Formats formats) {
        Explained found = model.explainedProperty().get();
        if (found == null) {
            return "";
        }
        return found.stated()
                .amount()
                .map(formats::money)
                .or(() -> found.stated().count().map(formats::number))
                .orElse("");
    }

    private String unit(Formats formats) {
        Explained found = model.explainedProperty().get();
        return found == null || found.stated().amount().isEmpty() ? "" : formats.currency();
    }

    private String adds(Formats formats) {
        Explained found = model.explainedProperty().get();
        if (found == null) {
            return "";
        }
        if (!found.addsUp()) {
            Optional<Money> sum = found.found().amount();
            return formats.words()
                    .get(
                            "explain.differs",
                            sum.map(formats::money)
                                    .orElseGet(() -> formats.number(found.documents())));
        }
        return found.documents() == 0
                ? formats.words().get("explain.nothing")
                : formats.words().count(wholeKey(found), found.documents());
    }

    private String wholeKey(Explained found) {
        ReportFigure figure = model.chosenProperty().get();
        return found.stated().amount().isEmpty()
                ? "explain.counts"
                : figure != null && FigureWords.isOfReceipts(figure)
                        ? "explain.receipts"
                        : "explain.adds";
    }

    private String causesTitle(Formats formats) {
        DifferenceCauses found = model.causesProperty().get();
        if (found == null) {
            return "";
        }
        return new CauseWords(formats).title(found);
    }

    private String causesText(Formats formats) {
        DifferenceCauses found = model.causesProperty().get();
        return found == null ? "" : new CauseWords(formats).summary(found);
    }

    private String handoversTitle(Formats formats) {
        return formats.words().count("handed.times", model.handoversProperty().get().size());
    }

    /// The last one: what was in the drawer when it changed hands is asked of it first.
    private String handoversText(Formats formats) {
        List<HandoverRecord> handed = model.handoversProperty().get();
        return handed.isEmpty() ? "" : new HandoverSentences(formats).brief(handed.getLast());
    }
}
