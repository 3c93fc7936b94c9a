package smena.ui.sale;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.people.Right;
import smena.domain.sale.ExpiredGoods;
import smena.text.Formats;
import smena.text.Problems;
import smena.text.ShownPrice;
import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.List;
import java.util.function.Consumer;

/// The bar over the grid: an unknown code, or a price that was asked for.
final class MessageBarView {
    private final HBox box;
    private final TillModels tillModels;
    private final Localization localization;
    private final Consumer<String> add;
    private final Consumer<String> search;

    MessageBarView(HBox box, TillModels tillModels, Consumer<String> add, Consumer<String> search) {
        this.box = box;
        this.tillModels = tillModels;
        this.localization = tillModels.ui().localization();
        this.add = add;
        this.search = search;
        box.managedProperty().bind(box.visibleProperty());
        tillModels.model().barProperty().subscribe(this::show);
    }

    private void show(MessageBar messageBar) {
        box.setVisible(!(messageBar instanceof MessageBar.Hidden));
        box.getStyleClass().removeAll("warn", "info");
        box.getStyleClass().add(warns(messageBar) ? "warn" : "info");
        box.getChildren()
                .setAll(
                        switch (messageBar) {
                            case MessageBar.Hidden() -> List.<Node>of();
                            case MessageBar.Unknown(String code) -> unknown(code);
                            case MessageBar.AskingPrice() -> asking();
                            case MessageBar.Price(Product product) -> price(product);
                            case MessageBar.Expired(ExpiredGoods goods) -> expired(goods);
                            case MessageBar.PriceChanged changed -> changed(changed);
                        });
    }

    private List<Node> unknown(String code) {
        Label sentence = sentence();
        sentence.textProperty()
                .bind(
                        localization.make(
                                formats ->
                                        new Problems(formats)
                                                .sentence(new Problem.UnknownBarcode(code))));
        Button find = button("till.searchIt", () -> search.accept(code));
        if (!mayAdd()) {
            return List.of(new Icon(Sign.WARNING, 22), sentence, find, away());
        }
        Button adds = button("till.addProduct", () -> add.accept(code));
        adds.getStyleClass().add("primary");
        return List.of(new Icon(Sign.WARNING, 22), sentence, find, adds, away());
    }

    private List<Node> asking() {
        Label sentence = sentence();
        sentence.textProperty().bind(localization.text("till.priceCheck"));
        return List.of(new Icon(Sign.BARCODE, 22), sentence, new KeyHint("Esc"), away());
    }

    private List<Node> price(Product product) {
        Label name = sentence();
        name.setText(product.name());
        Label price = new Label();
        price.getStyleClass().add("headline");
        price.setMinWidth(Label.USE_PREF_SIZE);
        price.textProperty().bind(localization.make(formats -> priced(product, formats)));
        return List.of(new Icon(Sign.BARCODE, 22), name, price, away());
    }

    private static boolean warns(MessageBar messageBar) {
        return messageBar instanceof MessageBar.Unknown || messageBar instanceof MessageBar.Expired;
    }

    private List<Node> expired(ExpiredGoods goods) {
        Label sentence = sentence();
        sentence.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "till.expired",
                                                        goods.name(),
                                                        f.date(goods.keptTo()))));
        return List.of(new Icon(Sign.WARNING, 22), sentence, away());
    }

    private List<Node> changed(MessageBar.PriceChanged changed) {
        Label sentence = sentence();
        sentence.textProperty()
                .bind(
                        localization.make(
                                formats ->
                                        formats.words()
                                                .get(
                                                        "till.priceChanged",
                                                        changed.product(),
                                                        formats.moneyWithCurrency(changed.now()),
                                                        formats.money(changed.before()))));
        return List.of(new Icon(Sign.WARNING, 22), sentence, away());
    }

    private static String priced(Product product, Formats formats) {
        String price = ShownPrice.withCurrency(product, formats);
        return product.unit() == Unit.PIECE || product.isOpenPrice()
                ? price
                : price + " / " + formats.words().get("till.unit." + product.unit());
    }

    private boolean mayAdd() {
        var employee = tillModels.ui().session().cashierProperty().get();
        return employee != null && employee.role().may(Right.EDIT_CATALOGUE);
    }

    private Label sentence() {
        Label sentence = new Label();
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        return sentence;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(localization.text(key));
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    tillModels.model().hideBar();
                    action.run();
                });
        return button;
    }

    private Button away() {
        Button away = new Button();
        away.setGraphic(new Icon(Sign.CROSS, 18));
        away.getStyleClass().addAll("quiet", "square");
        away.setFocusTraversable(false);
        away.accessibleTextProperty().bind(localization.text("common.close"));
        away.setOnAction(_ -> tillModels.model().hideBar());
        return away;
    }
}
