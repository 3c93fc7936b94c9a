package smena.ui.sale;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.refund.Exchange;
import smena.domain.refund.RefundOrder;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What a customer brings back in exchange for the open basket. Both are booked as one act, and
/// only the difference is paid or given back.
public final class ExchangeModel {
    /// What comes back.
    ///
    /// @param order what is booked with the basket
    /// @param receipt the number of the receipt it was bought on
    /// @param lines how many of its lines
    /// @param total what they give back
    public record Returning(RefundOrder order, String receipt, int lines, Money total) {}

    private final ReadOnlyObjectWrapper<@Nullable Returning> returning =
            new ReadOnlyObjectWrapper<>();
    private final Map<UUID, Returning> aside = new HashMap<>();

    /// What comes back; null where the basket is simply sold.
    public ReadOnlyObjectProperty<@Nullable Returning> returningProperty() {
        return returning.getReadOnlyProperty();
    }

    /// What it gives back; nothing where the basket is simply sold.
    ObservableValue<Money> comesBack() {
        return Bindings.createObjectBinding(
                () -> {
                    Returning back = returning.get();
                    return back == null ? Money.ZERO : back.total();
                },
                returning);
    }

    /// The basket is to be exchanged for this.
    public void begin(Returning back) {
        returning.set(back);
    }

    /// The basket with this id was put aside, and with it what comes back for it.
    public void parked(UUID basket) {
        Returning back = returning.get();
        if (back != null) {
            aside.put(basket, back);
            returning.set(null);
        }
    }

    /// The basket with this id is on the screen again. What comes back for it does so again.
    public void recalled(UUID basket) {
        Returning back = aside.remove(basket);
        if (back != null) {
            returning.set(back);
        }
    }

    /// The basket is simply sold.
    public void drop() {
        returning.set(null);
    }

    /// What the customer pays, above zero, or gets, below zero, for a basket of this total.
    public Money difference(Money sold) {
        Returning back = returning.get();
        return back == null ? sold : Exchange.difference(back.total(), sold);
    }
}
