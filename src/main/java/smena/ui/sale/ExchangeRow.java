package smena.ui.sale;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.sale.ExchangeModel.Returning;

/// The minus in the basket: what comes back in exchange for it.
final class ExchangeRow {
    private final ExchangeModel model;
    private final Localization localization;

    ExchangeRow(ExchangeModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    /// Keeps the row and its parts in step with what comes back.
    void follow(HBox row, Label text, Label sum, Button drop) {
        var returning = model.returningProperty();
        text.textProperty().bind(localization.make(this::text, returning));
        sum.textProperty().bind(localization.make(this::sum, returning));
        drop.accessibleTextProperty().bind(localization.text("exchange.drop"));
        drop.setOnAction(_ -> model.drop());
        row.visibleProperty().bind(returning.isNotNull());
        row.managedProperty().bind(row.visibleProperty());
    }

    private String text(Formats formats) {
        Returning back = model.returningProperty().get();
        return back == null ? "" : formats.words().get("exchange.row", back.receipt());
    }

    private String sum(Formats formats) {
        Returning back = model.returningProperty().get();
        return back == null ? "" : formats.money(back.total().negated());
    }
}
