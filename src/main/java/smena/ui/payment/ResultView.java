package smena.ui.payment;

import javafx.scene.Node;
import javafx.scene.control.Label;

import smena.domain.money.Money;
import smena.ui.kit.Localization;

/// The panel with the largest figure: the change, or what is missing.
///
/// @param panel its background
/// @param caption the word over the figure
/// @param figure the figure; it shrinks rather than lose a digit
record ResultView(Node panel, Label caption, Label figure) {
    private static final int FULL_SIZE = 8;
    private static final int MIDDLE_SIZE = 11;

    void show(PaymentModel model, Localization localization) {
        boolean enough = model.figures().missingProperty().get().isZero();
        Money amount =
                enough
                        ? model.figures().changeProperty().get()
                        : model.figures().missingProperty().get();
        caption.textProperty().bind(localization.text(enough ? "pay.change" : "pay.missing"));
        figure.textProperty().bind(localization.make(formats -> formats.money(amount)));
        panel.getStyleClass().removeAll("enough", "short");
        panel.getStyleClass().add(enough ? "enough" : "short");
        figure.getStyleClass().removeAll("long", "longer");
        int length = figure.getText().length();
        if (length > FULL_SIZE) {
            figure.getStyleClass().add(length > MIDDLE_SIZE ? "longer" : "long");
        }
    }
}
