package smena.ui.pricelist;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import smena.domain.catalog.PriceList;
import smena.ui.goods.GoodsFinder;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveBar;

/// Puts [PriceListForm] on the screen.
public final class EditPriceListController {
    private final PriceListForm form;
    private final Localization localization;
    private final boolean readOnly;
    private final GoodsFinder finder;
    private final SaveBar bar;

    @FXML private Node root;
    @FXML private TextField name;
    @FXML private AmountField percent;
    @FXML private Button fill;
    @FXML private Notice notice;
    @FXML private StackPane searchPlace;
    @FXML private StackPane listPlace;
    @FXML private StackPane foundPlace;
    @FXML private StackPane rowsPlace;
    @FXML private StackPane barPlace;

    /// @param readOnly whether nothing can be changed any more
    EditPriceListController(
            PriceListForm form, GoodsSearch search, Localization localization, boolean readOnly) {
        this.form = form;
        this.localization = localization;
        this.readOnly = readOnly;
        finder = new GoodsFinder(localization, search, form::take);
        bar = new SaveBar(localization, form::discard, form::save);
    }

    @FXML
    private void initialize() {
        MaxLength.in(name, PriceList.LONGEST_NAME);
        name.textProperty().bindBidirectional(form.nameProperty());
        percent.typedProperty().bindBidirectional(form.percentProperty());
        fill.disableProperty().bind(form.percentProperty().isEmpty());
        ProblemNotice.follow(notice, form.problemProperty(), localization);
        searchPlace.getChildren().setAll(finder.place());
        foundPlace.getChildren().setAll(finder.found());
        finder.lieOver(listPlace);
        foundPlace.visibleProperty().bind(finder.found().visibleProperty());
        ListView<PriceRow> rows = new ListView<>(form.rows());
        rows.setId("prices");
        rows.setFixedCellSize(PriceRowCell.HEIGHT);
        rows.setCellFactory(_ -> new PriceRowCell(localization, form::drop));
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("priceList.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        rows.setPlaceholder(nothing);
        rowsPlace.getChildren().setAll(rows);
        bar.savingProperty().bind(form.busyProperty());
        bar.changesProperty().bind(form.changesProperty());
        barPlace.getChildren().setAll(bar);
        barPlace.managedProperty().bind(bar.visibleProperty());
        root.setDisable(readOnly);
    }

    @FXML
    private void fill() {
        form.fill();
    }

    /// The keyboard goes to the name.
    void takeFocus() {
        name.requestFocus();
    }

    GoodsFinder finder() {
        return finder;
    }

    SaveBar bar() {
        return bar;
    }
}
