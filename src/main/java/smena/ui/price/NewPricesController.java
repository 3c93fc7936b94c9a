package smena.ui.price;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.domain.price.PriceDocument;
import smena.ui.goods.GoodsFinder;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveBar;
import smena.ui.pricelist.PricedGoodsView;

import java.util.List;

/// Puts [NewPricesForm] on the screen.
public final class NewPricesController {
    private static final int LONGEST_DAY = 10;
    private static final int LONGEST_TIME = 5;

    private final NewPricesForm form;
    private final Localization localization;
    private final PricedGoodsView view;
    private final SaveBar bar;

    @FXML private TextField reason;
    @FXML private HBox when;
    @FXML private Node moment;
    @FXML private TextField day;
    @FXML private TextField time;
    @FXML private Notice notice;
    @FXML private StackPane searchPlace;
    @FXML private StackPane listPlace;
    @FXML private StackPane foundPlace;
    @FXML private StackPane rowsPlace;
    @FXML private StackPane barPlace;

    NewPricesController(NewPricesForm form, GoodsSearch search, Localization localization) {
        this.form = form;
        this.localization = localization;
        view = new PricedGoodsView(form.goods(), search, localization);
        bar = new SaveBar(localization, form::discard, form::save);
    }

    @FXML
    private void initialize() {
        MaxLength.in(reason, PriceDocument.LONGEST_REASON);
        MaxLength.in(day, LONGEST_DAY);
        MaxLength.in(time, LONGEST_TIME);
        reason.textProperty().bindBidirectional(form.reasonProperty());
        day.textProperty().bindBidirectional(form.dayProperty());
        time.textProperty().bindBidirectional(form.timeProperty());
        Chips.spread(
                when,
                List.of(NewPricesForm.When.values()),
                form.whenProperty(),
                choice -> localization.text("prices.when." + choice));
        moment.visibleProperty().bind(form.whenProperty().isEqualTo(NewPricesForm.When.LATER));
        moment.managedProperty().bind(moment.visibleProperty());
        ProblemNotice.follow(notice, form.problemProperty(), localization);
        view.search(searchPlace, foundPlace, listPlace);
        view.list(rowsPlace, "prices.nothing");
        bar.savingProperty().bind(form.busyProperty());
        bar.changesProperty().bind(form.changesProperty());
        barPlace.getChildren().setAll(bar);
        barPlace.managedProperty().bind(bar.visibleProperty());
    }

    GoodsFinder finder() {
        return view.finder();
    }

    SaveBar bar() {
        return bar;
    }
}
