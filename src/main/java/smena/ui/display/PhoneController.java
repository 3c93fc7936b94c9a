package smena.ui.display;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import smena.domain.display.CustomerView;
import smena.domain.display.PhonePayment;
import smena.text.Formats;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The column with a code for the customer's telephone: to pay with, or to take the receipt.
public final class PhoneController {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    @FXML private Label title;
    @FXML private Label text;
    @FXML private QrPicture qr;
    @FXML private Label amount;
    @FXML private Label state;
    @FXML private Region dot;
    private boolean shown;

    /// Whether there is a code to show.
    boolean isShown() {
        return shown;
    }

    /// Shows what there is; true while a payment waits, which is then shown anew every second.
    boolean show(CustomerView view, Optional<PhonePayment> phone, Instant now, Formats formats) {
        if (view instanceof CustomerView.Thanks thanks) {
            receipt(thanks, formats);
            return false;
        }
        shown = phone.isPresent() && view instanceof CustomerView.Buying;
        return shown && pay(phone.orElseThrow(), now, formats);
    }

    private void receipt(CustomerView.Thanks thanks, Formats formats) {
        shown = thanks.receipt().isPresent();
        title.setText(formats.words().get("display.receipt"));
        text.setText(formats.words().get("display.receipt.text"));
        qr.show(thanks.receipt().orElse(""));
        amount.setText("");
        state.setText(thanks.number());
        dot.setVisible(false);
        dot.setManaged(false);
        amount.setManaged(false);
    }

    private boolean pay(PhonePayment payment, Instant now, Formats formats) {
        PhonePayment.State stands = payment.at(now);
        title.setText(formats.words().get("display.pay"));
        text.setText(formats.words().get("display.pay.text"));
        qr.show(payment.code());
        qr.setVisible(stands == PhonePayment.State.WAITING);
        amount.setText(formats.moneyWithCurrency(payment.amount()));
        amount.setManaged(true);
        state.setText(
                formats.words()
                        .get(
                                "display.pay." + stands,
                                clock(Duration.between(now, payment.until()))));
        dot.setVisible(true);
        dot.setManaged(true);
        dot.pseudoClassStateChanged(GOOD, stands == PhonePayment.State.DONE);
        dot.pseudoClassStateChanged(
                BAD,
                stands == PhonePayment.State.REFUSED || stands == PhonePayment.State.TIMED_OUT);
        return stands == PhonePayment.State.WAITING;
    }

    /// `1:42`
    private static String clock(Duration left) {
        long seconds = Math.max(0, left.toSeconds());
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
