package smena.ui.sale;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.sale.Pricing;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;
import smena.ui.sale.ExchangeModel.Returning;

/// The foot of the basket where something comes back in exchange for it: what the goods cost, the
/// minus of what comes back, and the difference as the total. Money that goes back is red, as it is
/// in a refund.
///
/// @param goodsRow what the goods cost
/// @param row what comes back
record ExchangeFoot(
        HBox goodsRow,
        Label goods,
        HBox row,
        Label text,
        Label sum,
        Button drop,
        Label totalWord,
        Label total,
        Button sell) {
    private static final PseudoClass GIVES = PseudoClass.getPseudoClass("gives");

    /// Keeps it in step with what comes back and with what the basket costs.
    void follow(
            ExchangeModel model,
            ReadOnlyObjectProperty<Pricing> pricing,
            Localization localization) {
        ReadOnlyObjectProperty<@Nullable Returning> back = model.returningProperty();
        goods.textProperty().bind(localization.make(f -> f.money(pricing.get().total()), pricing));
        text.textProperty().bind(localization.make(f -> text(model, f), back));
        sum.textProperty().bind(localization.make(f -> sum(model, f), back));
        drop.accessibleTextProperty().bind(localization.text("exchange.drop"));
        drop.setOnAction(_ -> model.drop());
        for (HBox each : new HBox[] {goodsRow, row}) {
            each.visibleProperty().bind(back.isNotNull());
            each.managedProperty().bind(each.visibleProperty());
        }
        total.textProperty()
                .bind(
                        localization.make(
                                f -> f.money(difference(model, pricing).abs()), pricing, back));
        totalWord
                .textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        gives(model, pricing)
                                                                ? "exchange.give"
                                                                : "basket.total"),
                                pricing,
                                back));
        sell.textProperty()
                .bind(
                        Bindings.when(back.isNotNull())
                                .then(localization.text("exchange.book"))
                                .otherwise(localization.text("sale.create")));
        pricing.subscribe(_ -> colour(model, pricing));
        // What comes back lives longer than a till screen.
        WhileShown.follow(row, back, _ -> colour(model, pricing));
    }

    private void colour(ExchangeModel model, ReadOnlyObjectProperty<Pricing> pricing) {
        boolean red = gives(model, pricing);
        total.pseudoClassStateChanged(GIVES, red);
        totalWord.pseudoClassStateChanged(GIVES, red);
        sell.pseudoClassStateChanged(GIVES, red);
    }

    private static boolean gives(ExchangeModel model, ReadOnlyObjectProperty<Pricing> pricing) {
        return difference(model, pricing).isNegative();
    }

    private static Money difference(ExchangeModel model, ReadOnlyObjectProperty<Pricing> pricing) {
        return model.difference(pricing.get().total());
    }

    private static String text(ExchangeModel model, Formats formats) {
        Returning back = model.returningProperty().get();
        return back == null ? "" : formats.words().get("exchange.row", back.receipt());
    }

    private static String sum(ExchangeModel model, Formats formats) {
        Returning back = model.returningProperty().get();
        return back == null ? "" : formats.money(back.total().negated());
    }
}
