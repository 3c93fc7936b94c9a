package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.layout.Region;

/// Shares the window among its parts.
public final class TillController {
    private static final double NARROW = 1200;
    private static final double BASKET_NARROW = 400;
    private static final double BASKET_WIDE = 420;

    private final AfterSaleModel afterSale;

    @FXML private Region root;
    @FXML private Region basket;
    @FXML private Region afterSaleStrip;

    TillController(AfterSaleModel afterSale) {
        this.afterSale = afterSale;
    }

    @FXML
    private void initialize() {
        root.widthProperty().subscribe(width -> share(width.doubleValue()));
        afterSaleStrip.visibleProperty().bind(afterSale.saleProperty().isNotNull());
        afterSaleStrip.managedProperty().bind(afterSaleStrip.visibleProperty());
    }

    /// Takes the keyboard away from the search field, so that keys mean what is written on the
    /// buttons.
    void leaveFields() {
        root.requestFocus();
    }

    private void share(double width) {
        double wanted = width < NARROW ? BASKET_NARROW : BASKET_WIDE;
        basket.setMinWidth(wanted);
        basket.setPrefWidth(wanted);
        basket.setMaxWidth(wanted);
    }
}
