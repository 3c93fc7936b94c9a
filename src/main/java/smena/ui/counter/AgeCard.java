package smena.ui.counter;

import smena.domain.sale.AgeQuestion;
import smena.service.catalog.Catalog;
import smena.service.sale.AgeChecks;
import smena.ui.kit.Dialog;
import smena.ui.shell.UiContext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Opens the card that asks for a customer's age.
public final class AgeCard {
    private final UiContext ui;
    private final AgeChecks ages;
    private final Catalog catalog;

    public AgeCard(UiContext ui, AgeChecks ages, Catalog catalog) {
        this.ui = ui;
        this.ages = ages;
        this.catalog = catalog;
    }

    /// How the card was left. Each gets the codes that were scanned meanwhile, in their order.
    ///
    /// @param yes the customer is old enough
    /// @param no what asked for the age has left the basket
    /// @param back nothing was answered
    public record Left(
            Consumer<List<String>> yes, Consumer<List<String>> no, Consumer<List<String>> back) {}

    /// Asks `question`.
    public void open(AgeQuestion question, Left left) {
        List<String> scanned = new ArrayList<>();
        ui.dialogs()
                .open(
                        "counter/age.fxml",
                        dialog -> {
                            Runnable back = () -> leave(dialog, left.back(), scanned);
                            dialog.onScan(scanned::add).onEscape(back);
                            return controller(dialog, question, left, scanned, back);
                        });
    }

    private AgeController controller(
            Dialog dialog, AgeQuestion question, Left left, List<String> scanned, Runnable back) {
        AgeModel.Answered answered =
                new AgeModel.Answered() {
                    @Override
                    public void yes() {
                        leave(dialog, left.yes(), scanned);
                    }

                    @Override
                    public void no() {
                        leave(dialog, left.no(), scanned);
                    }
                };
        AgeModel model = new AgeModel(ages, catalog, ui.actions(), question, answered);
        AgeController made = new AgeController(model, ui.localization(), back, scanned::add);
        dialog.onTakeBack(made::takeBack);
        return made;
    }

    private static void leave(Dialog dialog, Consumer<List<String>> how, List<String> scanned) {
        dialog.close();
        how.accept(List.copyOf(scanned));
    }
}
