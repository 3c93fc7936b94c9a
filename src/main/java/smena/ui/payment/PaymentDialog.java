package smena.ui.payment;

import javafx.scene.layout.Region;

import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Tongue;

/// Shows the payment dialog.
public final class PaymentDialog {
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Tongue tongue;

    /// A dialog over the screens of `dialogs`.
    public PaymentDialog(Dialogs dialogs, Fxml fxml, Tongue tongue) {
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.tongue = tongue;
    }

    /// Opens it. While the sale is being booked it can not be left.
    ///
    /// @return what is open; close it once the sale is booked
    public Dialog show(PaymentModel model) {
        Dialog[] open = new Dialog[1];
        Runnable back =
                () -> {
                    if (!model.busyProperty().get()) {
                        open[0].close();
                    }
                };
        PaymentController controller = new PaymentController(model, tongue, back);
        open[0] = dialogs.show((Region) fxml.load("payment/payment.fxml", controller));
        open[0].onEscape(back);
        model.load();
        controller.takeFocus();
        return open[0];
    }
}
