package smena.ui.shift;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.Drawer;
import smena.domain.shift.ShiftReport;
import smena.ui.kit.Localization;
import smena.ui.kit.ReasonChips;
import smena.ui.shifts.CauseHints;
import smena.ui.shifts.CauseWords;
import smena.ui.shifts.DocumentPaper;

import java.util.List;

/// Expected, counted, difference, and why; or that the count is kept, to somebody who may not see
/// them.
public final class CloseCheckController {
    private static final List<String> REASONS =
            List.of("close.reason.change", "close.reason.payout", "close.reason.coins");

    private static final int MOST_CAUSES = 4;
    private static final int MOST_ROWS = 3;

    private final CloseModel model;
    private final Localization localization;
    private final DocumentPaper documents;
    private final AllCauses propose;

    /// Shows all causes over the screen.
    interface AllCauses {
        void show(ShiftReport report, DifferenceCauses found);
    }

    @FXML private Node check;
    @FXML private VBox figures;
    @FXML private VBox difference;
    @FXML private Label differenceWord;
    @FXML private Label differenceFigure;
    @FXML private VBox causes;
    @FXML private Label reasonCaption;
    @FXML private FlowPane reasons;
    @FXML private TextField reason;
    @FXML private Button compare;
    @FXML private Button closeShift;

    /// Shows the check of `model`.
    ///
    /// @param documents shows the document that a cause names
    CloseCheckController(
            CloseModel model,
            Localization localization,
            DocumentPaper documents,
            AllCauses propose) {
        this.model = model;
        this.localization = localization;
        this.documents = documents;
        this.propose = propose;
    }

    @FXML
    private void initialize() {
        reason.textProperty().bindBidirectional(model.reasonProperty());
        ReasonChips.fill(reasons, REASONS, reason, localization);
        closeShift.disableProperty().bind(model.busyProperty());
        compare.disableProperty().bind(model.busyProperty());
        check.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        check.visibleProperty().subscribe(this::show);
        model.reportProperty().subscribe(this::showReport);
    }

    @FXML
    private void recount() {
        model.recount();
    }

    @FXML
    private void compare() {
        model.compare();
    }

    @FXML
    private void closeShift() {
        model.close();
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.getTarget() instanceof Button document && isIn(causes, document)) {
                document.fire();
            } else {
                model.close();
            }
        }
    }

    private static boolean isIn(Node root, Node node) {
        Node above = node;
        while (above != null && above != root) {
            above = above.getParent();
        }
        return above != null;
    }

    private void show(boolean visible) {
        if (visible) {
            showReport(model.reportProperty().get());
            reason.requestFocus();
        }
    }

    private void showReport(@Nullable ShiftReport report) {
        figures.getChildren().clear();
        showCauses(report, model.causesProperty().get());
        difference.getStyleClass().removeAll("good", "warn", "bad");
        compare.setVisible(report == null && !model.uncountedProperty().get());
        compare.setManaged(compare.isVisible());
        if (compare.isVisible()) {
            add("close.counted", model.count().totalProperty().get(), true);
            tell("close.kept", "close.keptText", "good");
        } else if (report == null) {
            tell("close.notCounted", "close.notCountedText", "warn");
        } else {
            showDrawer(report);
            Difference found = Difference.of(report.difference().orElse(Money.ZERO));
            differenceWord.textProperty().bind(localization.text(found.wordKey()));
            differenceFigure
                    .textProperty()
                    .bind(localization.make(f -> f.signed(found.amount()) + " " + f.currency()));
            differenceFigure.getStyleClass().setAll("label", "difference-figure", found.style());
            difference.getStyleClass().add(found.style());
        }
        reasonCaption
                .textProperty()
                .bind(
                        localization.text(
                                model.needsReason()
                                        ? "close.reasonNeeded"
                                        : "close.reasonOptional"));
    }

    /// Only beside figures: who may not see the difference gets no hint of it either.
    private void showCauses(@Nullable ShiftReport report, @Nullable DifferenceCauses found) {
        causes.getChildren().clear();
        boolean some = report != null && found != null && !found.causes().isEmpty();
        causes.setVisible(some);
        causes.setManaged(some);
        if (report == null || found == null || !some) {
            return;
        }
        Label title = new Label();
        title.textProperty().bind(localization.make(f -> new CauseWords(f).title(found)));
        title.getStyleClass().add("title");
        causes.getChildren().add(title);
        CauseHints each = new CauseHints(report, localization, row -> documents.open(report, row));
        found.causes().stream()
                .limit(MOST_CAUSES)
                .forEach(cause -> causes.getChildren().add(each.hint(cause, MOST_ROWS)));
        if (isCut(found)) {
            causes.getChildren().add(all(report, found));
        }
    }

    private static boolean isCut(DifferenceCauses found) {
        return found.causes().size() > MOST_CAUSES
                || found.causes().stream().anyMatch(cause -> cause.rows().size() > MOST_ROWS);
    }

    private Button all(ShiftReport report, DifferenceCauses found) {
        Button all = new Button();
        all.setId("allCauses");
        all.textProperty().bind(localization.text("close.allCauses"));
        all.setOnAction(_ -> propose.show(report, found));
        return all;
    }

    private void tell(String word, String text, String style) {
        differenceWord.textProperty().bind(localization.text(word));
        differenceFigure.textProperty().bind(localization.text(text));
        differenceFigure.getStyleClass().setAll("label", "muted");
        difference.getStyleClass().add(style);
    }

    private void showDrawer(ShiftReport report) {
        Drawer drawer = report.drawer();
        add("close.openingCash", drawer.openingCash(), false);
        add("close.cashSales", drawer.sales(), false);
        addUnlessZero("close.cashRefunds", drawer.refunds().negated());
        addUnlessZero("close.payIns", drawer.payIns());
        addUnlessZero("close.payOuts", drawer.payOuts().negated());
        addUnlessZero("close.safeDrops", drawer.safeDrops().negated());
        add("close.expected", report.expected(), true);
        report.count()
                .flatMap(ShiftReport.Count::counted)
                .ifPresent(money -> add("close.counted", money, true));
    }

    private void addUnlessZero(String key, Money money) {
        if (!money.isZero()) {
            add(key, money, false);
        }
    }

    private void add(String key, Money money, boolean strong) {
        Label name = new Label();
        name.textProperty().bind(localization.text(key));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label figure = new Label();
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.textProperty().bind(localization.make(f -> f.money(money)));
        HBox line = new HBox(name, space, figure);
        line.getStyleClass().add("figure-line");
        if (strong) {
            line.getStyleClass().add("sum");
        }
        figures.getChildren().add(line);
    }
}
