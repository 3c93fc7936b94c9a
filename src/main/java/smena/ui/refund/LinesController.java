package smena.ui.refund;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Quantity;
import smena.domain.refund.PaidParts;
import smena.domain.sale.Sale;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Sign;
import smena.ui.sale.QuantityDialog;
import smena.ui.shell.UiContext;
import smena.ui.weighing.Weighing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The receipt and its lines.
public final class LinesController {
    private final RefundModel model;
    private final UiContext ui;
    private final Localization localization;
    private final Runnable list;
    private final Consumer<Sale> paper;
    private final Weighing weighing;
    private final ListView<RefundLine> rows = new ListView<>();

    @FXML private Label number;
    @FXML private Label about;
    @FXML private VBox paid;
    @FXML private Label paidBy;
    @FXML private Label paidSum;
    @FXML private Button paperButton;
    @FXML private Button other;
    @FXML private Button all;
    @FXML private Label how;
    @FXML private StackPane listPlace;
    @FXML private HBox hint;
    @FXML private Label hintText;
    @FXML private Notice notice;

    /// @param list opens the list: of other receipts, or of products to add
    /// @param paper shows the receipt as paper
    /// @param weighing the scale
    LinesController(
            RefundModel model,
            UiContext ui,
            Runnable list,
            Consumer<Sale> paper,
            Weighing weighing) {
        this.model = model;
        this.ui = ui;
        this.localization = ui.localization();
        this.list = list;
        this.paper = paper;
        this.weighing = weighing;
    }

    @FXML
    private void initialize() {
        rows.setId("refundLines");
        rows.setFixedCellSize(RefundCell.HEIGHT);
        rows.setItems(model.lines().lines());
        rows.setCellFactory(_ -> new RefundCell(model.lines(), localization, this::ask));
        rows.setFocusTraversable(false);
        rows.setPlaceholder(placeholder());
        listPlace.getChildren().setAll(rows);
        model.lines().selectedProperty().subscribe(this::bringIntoView);
        model.sourceProperty().subscribe(this::show);
        number.textProperty().bind(localization.make(this::number, model.sourceProperty()));
        about.textProperty().bind(localization.make(this::about, model.sourceProperty()));
        paidBy.textProperty().bind(localization.make(this::paidBy, model.sourceProperty()));
        paidSum.textProperty().bind(localization.make(this::paidSum, model.sourceProperty()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        hint.visibleProperty().bind(notice.visibleProperty().not());
        hint.managedProperty().bind(hint.visibleProperty());
        paid.managedProperty().bind(paid.visibleProperty());
        all.managedProperty().bind(all.visibleProperty());
    }

    @FXML
    private void paper() {
        if (model.sourceProperty().get() instanceof Source.OfReceipt of) {
            paper.accept(of.state().sale());
        }
    }

    @FXML
    private void other() {
        list.run();
    }

    @FXML
    private void all() {
        model.lines().all();
    }

    /// Asks how much of the line the keys mean.
    void ask() {
        model.lines().selectedLine().ifPresent(this::ask);
    }

    /// Marked goods are counted by their codes alone.
    private void ask(RefundLine line) {
        model.lines().selectedProperty().set(model.lines().lines().indexOf(line));
        if (line.isMarked()) {
            model.lines().more(line);
        } else if (!line.isDone()) {
            if (line.goods().unit().isWeighed() && weighing.hasScale()) {
                weigh(line);
            } else {
                QuantityDialog.open(ui, question(line, typed -> model.lines().set(line, typed)));
            }
        }
    }

    private static QuantityDialog.Question question(RefundLine line, Consumer<Quantity> typed) {
        Optional<Quantity> now =
                line.isChosen() ? Optional.of(line.quantityProperty().get()) : Optional.empty();
        return new QuantityDialog.Question(line.goods().name(), line.goods().unit(), now, typed);
    }

    private void weigh(RefundLine line) {
        weighing.open(
                new Weighing.Ask(
                        Optional.of(line.goods().productId()),
                        true,
                        (_, weight) -> model.lines().set(line, weight),
                        Weighing.typed(
                                (_, answer) -> QuantityDialog.openOver(ui, question(line, answer)),
                                (_, weight) -> model.lines().set(line, weight))));
    }

    private VBox placeholder() {
        Icon icon = new Icon(Sign.BARCODE, 48);
        icon.getStyleClass().add("muted");
        Label sentence = new Label();
        sentence.textProperty().bind(localization.text("refund.howLoose"));
        sentence.getStyleClass().add("muted");
        VBox nothing = new VBox(icon, sentence);
        nothing.getStyleClass().add("nothing");
        return nothing;
    }

    private void bringIntoView(Number at) {
        if (rows.getScene() != null && rows.getItems().size() > at.intValue()) {
            rows.scrollTo(at.intValue());
        }
    }

    private void show(@Nullable Source source) {
        boolean receipt = source instanceof Source.OfReceipt;
        paid.setVisible(receipt);
        paperButton.setVisible(receipt);
        paperButton.setManaged(receipt);
        all.setVisible(receipt);
        other.textProperty()
                .bind(localization.text(receipt ? "refund.other" : "refund.addProduct"));
        how.textProperty().bind(localization.text(receipt ? "refund.how" : "refund.howLoose"));
        hintText.textProperty()
                .bind(localization.text(receipt ? "refund.hint" : "refund.hintLoose"));
    }

    private String number(Formats formats) {
        return model.sourceProperty().get() instanceof Source.OfReceipt of
                ? of.state().sale().number()
                : formats.words().get("refund.withoutReceipt");
    }

    private String about(Formats formats) {
        if (!(model.sourceProperty().get() instanceof Source.OfReceipt of)) {
            return formats.words().get("refund.looseAbout");
        }
        Sale sale = of.state().sale();
        return formats.moment(sale.at(), ui.clock().instant())
                + " · "
                + sale.employee().name()
                + " · "
                + formats.words().get("refund.shift", sale.shiftId());
    }

    private String paidBy(Formats formats) {
        if (!(model.sourceProperty().get() instanceof Source.OfReceipt of)) {
            return "";
        }
        String others =
                of.paid().parts().stream()
                        .map(PaidParts.Part::paid)
                        .map(payment -> PayoutWords.method(payment, formats))
                        .distinct()
                        .collect(Collectors.joining(" + "));
        return others.isEmpty() ? PayoutWords.name(of.cash(), formats.words()) : others;
    }

    private String paidSum(Formats formats) {
        return model.sourceProperty().get() instanceof Source.OfReceipt of
                ? formats.money(of.state().sale().paid())
                : "";
    }
}
