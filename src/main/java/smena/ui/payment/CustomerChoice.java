package smena.ui.payment;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import smena.domain.sale.Basket;

import java.util.function.Consumer;

/// Who buys what is being paid, and a way to say so in the middle of paying.
public interface CustomerChoice {
    /// Who buys the basket, with what they owe and may owe, in words; empty for nobody.
    ObservableValue<String> name();

    /// Asks who buys the basket; `chosen` gets it with its customer.
    void choose(Basket basket, Consumer<Basket> chosen);

    /// Nobody can be chosen.
    record None() implements CustomerChoice {
        @Override
        public ObservableValue<String> name() {
            return new ReadOnlyStringWrapper("").getReadOnlyProperty();
        }

        @Override
        public void choose(Basket basket, Consumer<Basket> chosen) {}
    }
}
