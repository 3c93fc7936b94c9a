package smena.ui.display;

import javafx.beans.value.ObservableValue;

import smena.domain.display.CustomerView;
import smena.domain.display.PhonePayment;

import java.time.Clock;
import java.util.Optional;

/// Everything the customer's display is made of.
///
/// @param view what is shown
/// @param phone the payment that waits for the customer's telephone
/// @param shop the shop's name
/// @param cashier who serves, as the receipt names them; empty for nobody
/// @param clock tells how long a payment still waits
public record DisplaySources(
        ObservableValue<CustomerView> view,
        ObservableValue<Optional<PhonePayment>> phone,
        ObservableValue<String> shop,
        ObservableValue<String> cashier,
        Clock clock) {}
