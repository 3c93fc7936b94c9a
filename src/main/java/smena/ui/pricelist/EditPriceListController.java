package smena.ui.pricelist;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    private final PricedGoodsView view;
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
        view = new PricedGoodsView(form.goods(), search, localization);
        bar = new SaveBar(localization, form::discard, form::save);
    }

    @FXML
    private void initialize() {
        MaxLength.in(name, PriceList.LONGEST_NAME);
        name.textProperty().bindBidirectional(form.nameProperty());
        percent.typedProperty().bindBidirectional(form.percentProperty());
        fill.disableProperty().bind(form.percentProperty().isEmpty());
        ProblemNotice.follow(notice, form.problemProperty(), localization);
        view.search(searchPlace, foundPlace, listPlace);
        view.list(rowsPlace, "priceList.nothing");
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
        return view.finder();
    }

    SaveBar bar() {
        return bar;
    }
}
