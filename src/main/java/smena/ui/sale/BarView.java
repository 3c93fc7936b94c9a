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
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Sign;
import smena.ui.kit.Tongue;

import java.util.List;
import java.util.function.Consumer;

/// The bar over the grid: a code that nothing carries, or a price that was asked for.
final class BarView {
    private final HBox box;
    private final Till till;
    private final Tongue tongue;
    private final Consumer<String> add;
    private final Consumer<String> search;

    BarView(HBox box, Till till, Consumer<String> add, Consumer<String> search) {
        this.box = box;
        this.till = till;
        this.tongue = till.parts().tongue();
        this.add = add;
        this.search = search;
        box.managedProperty().bind(box.visibleProperty());
        till.model().barProperty().subscribe(this::show);
    }

    private void show(Bar bar) {
        box.setVisible(!(bar instanceof Bar.Hidden));
        box.getStyleClass().removeAll("warn", "info");
        box.getStyleClass().add(bar instanceof Bar.Unknown ? "warn" : "info");
        box.getChildren()
                .setAll(
                        switch (bar) {
                            case Bar.Hidden() -> List.<Node>of();
                            case Bar.Unknown(String code) -> unknown(code);
                            case Bar.AskingPrice() -> asking();
                            case Bar.Price(Product product) -> price(product);
                        });
    }

    private List<Node> unknown(String code) {
        Label sentence = sentence();
        sentence.textProperty()
                .bind(
                        tongue.make(
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
        sentence.textProperty().bind(tongue.text("till.priceCheck"));
        return List.of(new Icon(Sign.BARCODE, 22), sentence, new KeyHint("Esc"), away());
    }

    private List<Node> price(Product product) {
        Label name = sentence();
        name.setText(product.name());
        Label price = new Label();
        price.getStyleClass().add("headline");
        price.setMinWidth(Label.USE_PREF_SIZE);
        price.textProperty().bind(tongue.make(formats -> priced(product, formats)));
        return List.of(new Icon(Sign.BARCODE, 22), name, price, away());
    }

    private static String priced(Product product, Formats formats) {
        String price = formats.moneyWithCurrency(product.price());
        return product.unit() == Unit.PIECE
                ? price
                : price + " / " + formats.words().get("till.unit." + product.unit());
    }

    private boolean mayAdd() {
        var cashier = till.parts().session().cashierProperty().get();
        return cashier != null && cashier.role().may(Right.EDIT_CATALOGUE);
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
        button.textProperty().bind(tongue.text(key));
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    till.model().hideBar();
                    action.run();
                });
        return button;
    }

    private Button away() {
        Button away = new Button();
        away.setGraphic(new Icon(Sign.CROSS, 18));
        away.getStyleClass().addAll("quiet", "square");
        away.setFocusTraversable(false);
        away.accessibleTextProperty().bind(tongue.text("common.close"));
        away.setOnAction(_ -> till.model().hideBar());
        return away;
    }
}
