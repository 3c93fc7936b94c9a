package smena.ui.writeoff;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.domain.stock.DocumentKind;
import smena.service.stock.StockPapers;
import smena.ui.goods.GoodsFinder;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.ReasonChips;

import java.util.List;

/// Puts [WriteOffForm] on the screen.
public final class EditWriteOffController {
    private static final List<DocumentKind> KINDS =
            List.of(DocumentKind.WRITE_OFF, DocumentKind.OWN_USE);
    private static final List<String> WHY_GONE =
            List.of(
                    "writeOff.why.expired",
                    "writeOff.why.broken",
                    "writeOff.why.spoilt",
                    "writeOff.why.stolen",
                    "writeOff.why.missing");
    private static final List<String> WHY_USED =
            List.of(
                    "writeOff.use.shop",
                    "writeOff.use.staff",
                    "writeOff.use.tasting",
                    "writeOff.use.gift");

    private final WriteOffForm form;
    private final Localization localization;
    private final GoodsFinder finder;

    @FXML private HBox kinds;
    @FXML private TextField reason;
    @FXML private FlowPane reasons;
    @FXML private Notice notice;
    @FXML private Button book;
    @FXML private StackPane searchPlace;
    @FXML private StackPane listPlace;
    @FXML private StackPane rowsPlace;
    @FXML private StackPane foundPlace;

    EditWriteOffController(WriteOffForm form, GoodsSearch search, Localization localization) {
        this.form = form;
        this.localization = localization;
        finder = new GoodsFinder(localization, search, item -> search.chosen(item, form::take));
    }

    @FXML
    private void initialize() {
        MaxLength.in(reason, StockPapers.LONGEST_REASON);
        reason.textProperty().bindBidirectional(form.reasonProperty());
        Chips.spread(
                kinds,
                KINDS,
                form.kindProperty(),
                kind -> localization.text("writeOff.kind." + kind));
        for (int i = 0; i < KINDS.size(); i++) {
            kinds.getChildren().get(i).setId("kind-" + KINDS.get(i));
        }
        form.kindProperty()
                .subscribe(
                        kind ->
                                ReasonChips.fill(
                                        reasons,
                                        kind == DocumentKind.WRITE_OFF ? WHY_GONE : WHY_USED,
                                        reason,
                                        localization));
        ProblemNotice.follow(notice, form.problemProperty(), localization);
        book.setOnAction(_ -> form.book());
        book.disableProperty().bind(form.busyProperty().or(Bindings.isEmpty(form.rows())));
        searchPlace.getChildren().setAll(finder.place());
        foundPlace.getChildren().setAll(finder.found());
        finder.lieOver(listPlace);
        foundPlace.visibleProperty().bind(finder.found().visibleProperty());
        ListView<WriteOffRow> rows = new ListView<>(form.rows());
        rows.setId("writeOffRows");
        rows.setFixedCellSize(WriteOffCell.HEIGHT);
        rows.setCellFactory(_ -> new WriteOffCell(localization, form::drop));
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("writeOff.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        rows.setPlaceholder(nothing);
        rowsPlace.getChildren().setAll(rows);
    }

    GoodsFinder finder() {
        return finder;
    }

    /// Books it if the button could be pressed.
    void finish() {
        if (!book.isDisabled()) {
            form.book();
        }
    }
}
