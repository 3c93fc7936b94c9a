package smena.ui.refund;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.domain.catalog.Product;
import smena.service.catalog.Catalog;
import smena.service.catalog.ScannedProduct;
import smena.ui.kit.Dialog;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowTap;
import smena.ui.kit.TwoLineCell;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Consumer;

/// Finds a product that comes back without a receipt, by its name or its code.
public final class ProductPick {
    private static final int MOST = 50;
    private static final int LONGEST = 60;

    private final UiContext ui;
    private final Catalog catalog;
    private final Consumer<ScannedProduct> chosen;
    private final Dialog dialog;
    private long asked;
    private long answered;
    private boolean entered;

    @FXML private TextField query;
    @FXML private ListView<Product> products;

    private ProductPick(
            UiContext ui, Catalog catalog, Consumer<ScannedProduct> chosen, Dialog dialog) {
        this.ui = ui;
        this.catalog = catalog;
        this.chosen = chosen;
        this.dialog = dialog;
    }

    /// Opens the dialog.
    static void open(UiContext ui, Catalog catalog, Consumer<ScannedProduct> chosen) {
        ui.dialogs()
                .open(
                        "refund/products.fxml",
                        dialog -> new ProductPick(ui, catalog, chosen, dialog))
                .begin();
    }

    @FXML
    private void initialize() {
        MaxLength.in(query, LONGEST);
        products.setFixedCellSize(TwoLineCell.HEIGHT);
        products.setCellFactory(_ -> new TwoLineCell<>(this::lines, () -> {}));
        RowTap.on(products, _ -> take());
        query.textProperty().subscribe(_ -> search());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void cancel() {
        dialog.close();
    }

    private void begin() {
        dialog.onScan(this::scanned).focus(query);
    }

    private void scanned(String code) {
        ui.background()
                .call(() -> catalog.scanned(code))
                .deliver(found -> found.ifPresentOrElse(this::take, () -> query.setText(code)));
    }

    private void search() {
        long now = ++asked;
        entered = false;
        String text = query.getText();
        ui.background()
                .call(() -> text.isBlank() ? List.<Product>of() : catalog.search(text, MOST))
                .deliver(
                        found -> {
                            if (now == asked) {
                                answered = now;
                                products.getItems().setAll(found);
                                products.getSelectionModel().selectFirst();
                                enterLate();
                            }
                        });
    }

    /// Enter before it was known what the search finds takes the only product there is, and
    /// otherwise none: which one it meant was not to be seen yet.
    private void enter() {
        if (answered == asked) {
            take();
        } else {
            entered = true;
        }
    }

    private void enterLate() {
        if (entered && products.getItems().size() == 1) {
            take();
        }
        entered = false;
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case UP -> products.getSelectionModel().selectPrevious();
            case DOWN -> products.getSelectionModel().selectNext();
            case ENTER -> enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        Product product = products.getSelectionModel().getSelectedItem();
        if (product != null) {
            take(ScannedProduct.of(product, product.barcode()));
        }
    }

    private void take(ScannedProduct found) {
        dialog.close();
        chosen.accept(found);
    }

    private TwoLineCell.Lines lines(Product product) {
        return new TwoLineCell.Lines(
                ui.localization().make(_ -> product.name()),
                ui.localization().make(f -> f.money(product.price())),
                ui.localization().make(_ -> ""),
                ui.localization().make(_ -> product.barcode()),
                ui.localization().make(f -> f.words().get("till.unit." + product.unit())),
                "muted");
    }
}
