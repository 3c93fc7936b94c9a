package smena.ui.payment;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.ui.kit.Dialog;
import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.ExampleBasket;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The payment dialog. Its view is made once and serves every sale, so that a press of the pay key
/// shows it without loading anything.
public final class PaymentDialog {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 700;
    private static final int ROUNDS = 6;
    private static final Actor NOBODY = Actor.of(new Employee(0, "", Role.CASHIER));

    private final UiContext ui;
    private final PaymentModel model;
    private final PaymentController controller;
    private final Region card;
    private @Nullable Dialog open;
    private boolean kept;
    private CustomerChoice customers = new CustomerChoice.None();

    /// A dialog over the screens of `ui`, not open yet.
    public PaymentDialog(UiContext ui, PaymentModel model) {
        this.ui = ui;
        this.model = model;
        model.onApproval(ui.approvals()::ask);
        model.onUnanswered(this::back);
        controller = new PaymentController(model, ui.localization(), this::back);
        DoubtQuestion.follow(model.doubt(), ui.dialogs(), ui.localization());
        card = (Region) ui.fxml().load("payment/payment.fxml", controller);
    }

    /// Warms up: runs through an invisible payment a few times, never booking it, and reads the
    /// ways to pay, so that the first customer does not wait for class loading and first layout.
    ///
    /// @param screen runs each step on the FX thread, leaving time between them for user input
    public void prepare(Executor screen) {
        StackPane unseen = new StackPane(card);
        ui.themes().dress(new Scene(unseen, WIDTH, HEIGHT));
        for (int round = 1; round <= ROUNDS; round++) {
            Basket example = ExampleBasket.of(round);
            screen.execute(() -> rehearse(unseen, example));
        }
        screen.execute(this::keep);
    }

    /// Who chooses the customer of the basket where something is put on an account.
    public void onCustomer(CustomerChoice choice) {
        customers = choice;
    }

    /// Opens it for a basket. While the sale is being booked it cannot be left; once it is booked
    /// the dialog is closed and `booked` gets the sale.
    public void show(Basket basket, Consumer<Sale> booked) {
        Consumer<Sale> done = closing(lay(), booked);
        controller.follow(customers, basket, named -> model.rename(named, done));
        model.begin(ui.actor(), basket, done);
        controller.takeFocus();
    }

    /// Opens it for a debt that is paid back.
    ///
    /// @param total what the debt becomes smaller by
    /// @param book books it with its tenders, in the background
    /// @param booked gets what was booked once the dialog is closed
    /// @param subject what it is for
    public <T> void show(
            PaidFor subject,
            Money total,
            BiFunction<Actor, List<Tender>, T> book,
            Consumer<T> booked) {
        Consumer<T> done = closing(lay(), booked);
        controller.follow(new CustomerChoice.None(), Basket.empty(UUID.randomUUID()), _ -> {});
        model.begin(ui.actor(), subject, total, book, done);
        controller.takeFocus();
    }

    /// The one card cannot lie in the window twice: who lays it again would block both payments.
    private Dialog lay() {
        if (open != null) {
            throw new IllegalStateException("The payment dialog is open");
        }
        keep();
        Dialog shown = ui.dialogs().show(card).refuseScans().onClosed(() -> open = null);
        open = shown;
        shown.onEscape(this::back);
        return shown;
    }

    private static <T> Consumer<T> closing(Dialog shown, Consumer<T> booked) {
        return done -> {
            shown.close();
            booked.accept(done);
        };
    }

    private void rehearse(StackPane unseen, Basket example) {
        if (kept) {
            return;
        }
        model.begin(NOBODY, example, _ -> {});
        controller.takeFocus();
        unseen.applyCss();
        unseen.resize(WIDTH, HEIGHT);
        unseen.layout();
    }

    /// Keeps the card in the window from now on.
    private void keep() {
        if (!kept) {
            kept = true;
            ui.dialogs().keep(card);
        }
    }

    private void back() {
        if (open != null && !model.busyProperty().get()) {
            open.close();
        }
    }
}
