package smena.ui.desk;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import smena.domain.money.Money;
import smena.domain.refund.Exchange;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.service.refund.Refunds;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.payment.PaidFor;
import smena.ui.payment.PaymentDialog;
import smena.ui.sale.ExchangeModel;
import smena.ui.sale.ExchangeModel.Returning;
import smena.ui.shell.UiContext;
import smena.ui.terminal.TerminalPayout;

import java.util.List;
import java.util.function.Consumer;

/// Settles the open basket against what comes back: the difference is paid as a sale is, or given
/// back after a question.
final class ExchangeScreens {
    private final UiContext ui;
    private final Refunds refunds;
    private final PaymentDialog payment;
    private final TerminalPayout payout;
    private final ExchangeModel model;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    ExchangeScreens(
            UiContext ui,
            Refunds refunds,
            PaymentDialog payment,
            TerminalPayout payout,
            ExchangeModel model) {
        this.ui = ui;
        this.refunds = refunds;
        this.payment = payment;
        this.payout = payout;
        this.model = model;
    }

    /// @param booked gets the sale it became
    void settle(Basket shown, Returning back, Consumer<Sale> booked) {
        Money difference = Exchange.difference(back.total(), Pricing.of(shown).total());
        if (difference.isPositive()) {
            payment.show(
                    PaidFor.basket(shown.id()),
                    difference,
                    (actor, tenders) -> refunds.exchange(actor, back.order(), shown, tenders),
                    exchange -> done(exchange.sale(), booked));
        } else {
            ask(shown, back, difference.negated(), booked);
        }
    }

    private void ask(Basket shown, Returning back, Money give, Consumer<Sale> booked) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("exchange.askTitle")
                                .text(
                                        give.isZero() ? "exchange.askEven" : "exchange.askGive",
                                        sum(give))
                                .other("common.cancel")
                                .danger("exchange.book", () -> give(shown, back, booked))
                                .notByEnter());
    }

    private StringBinding sum(Money money) {
        return ui.localization().make(f -> f.moneyWithCurrency(money));
    }

    private void give(Basket shown, Returning back, Consumer<Sale> booked) {
        payout.book(
                TerminalPayout.Order.of(
                        refunds,
                        back.order().id(),
                        Refunds.stored(back.order(), shown),
                        actor -> refunds.exchange(actor, back.order(), shown, List.of()),
                        Exchange::refund),
                busy,
                ui.toasts(),
                exchange -> {
                    done(exchange.sale(), booked);
                    handOut(exchange);
                });
    }

    private void done(Sale sale, Consumer<Sale> booked) {
        model.drop();
        booked.accept(sale);
    }

    private void handOut(Exchange exchange) {
        Money cash = exchange.refund().cash();
        if (cash.isPositive()) {
            ui.dialogs()
                    .ask(
                            new Message(ui.localization(), Notice.Kind.GOOD)
                                    .title("exchange.handOut", sum(cash))
                                    .other("common.done"));
        }
    }
}
