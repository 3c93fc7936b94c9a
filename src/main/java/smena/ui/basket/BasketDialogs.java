package smena.ui.basket;

import smena.domain.Problem;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.service.sale.Baskets;
import smena.ui.kit.Dialog;
import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.Consumer;

/// Opens the dialogs that change the basket on the screen.
public final class BasketDialogs {
    private final UiContext ui;
    private final Baskets baskets;
    private final ParkedBaskets parked;

    /// Dialogs over the screens of `ui`.
    public BasketDialogs(UiContext ui, Baskets baskets) {
        this.ui = ui;
        this.baskets = baskets;
        parked = new ParkedBaskets(ui, baskets);
    }

    /// A discount on a line, or on the whole basket where none is named. Shows a notice if the
    /// basket is empty.
    public void discount(Basket shown, Optional<BasketLine> line, Consumer<Basket> changed) {
        if (shown.isEmpty()) {
            ui.toasts().accept(new Problem.BasketEmpty());
            return;
        }
        ui.dialogs()
                .open("basket/discount.fxml", dialog -> discount(dialog, shown, line, changed))
                .takeFocus();
    }

    /// Puts the basket aside; with an empty one, shows those that were put aside.
    public void park(Basket shown, Consumer<Basket> changed) {
        if (shown.isEmpty()) {
            parked.open(changed);
            return;
        }
        ui.dialogs().open("basket/park.fxml", dialog -> park(dialog, changed)).takeFocus();
    }

    private DiscountController discount(
            Dialog dialog, Basket shown, Optional<BasketLine> line, Consumer<Basket> changed) {
        DiscountModel model =
                new DiscountModel(
                        baskets,
                        ui.actions(),
                        shown,
                        line,
                        basket -> {
                            dialog.close();
                            changed.accept(basket);
                        });
        DoubtQuestion.follow(model.doubt(), ui.dialogs(), ui.localization());
        return new DiscountController(model, ui.localization(), dialog::close);
    }

    private ParkController park(Dialog dialog, Consumer<Basket> changed) {
        ParkModel model =
                new ParkModel(
                        baskets,
                        ui.actions(),
                        fresh -> {
                            dialog.close();
                            ui.toasts().say(Notice.Kind.GOOD, "park.parked");
                            changed.accept(fresh);
                        });
        return new ParkController(
                model, ui.localization(), () -> parked.open(changed), dialog::close);
    }
}
