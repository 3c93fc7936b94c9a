package smena.ui.customer;

import smena.domain.Problem;
import smena.domain.customer.Ageing;
import smena.domain.customer.Customer;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.service.customer.Customers;
import smena.service.customer.RepaymentRequest;
import smena.service.customer.Repayments;
import smena.service.shift.Shifts;
import smena.ui.kit.Dialog;
import smena.ui.kit.Notice;
import smena.ui.payment.PaidFor;
import smena.ui.payment.PaymentDialog;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Takes a repayment: first how much, then how it is paid, in the till's payment dialog.
public final class RepaymentDialogs {
    private final UiContext ui;
    private final Customers customers;
    private final Repayments repayments;
    private final Shifts shifts;
    private final PaymentDialog payment;

    /// Dialogs over the screens of `ui`.
    public RepaymentDialogs(
            UiContext ui,
            Customers customers,
            Repayments repayments,
            Shifts shifts,
            PaymentDialog payment) {
        this.ui = ui;
        this.customers = customers;
        this.repayments = repayments;
        this.shifts = shifts;
        this.payment = payment;
    }

    private record Standing(boolean open, Optional<Customer> customer, Money overdue) {}

    /// Asks how much and how; `done` gets what was booked. Says so where no shift is open or
    /// nothing is owed.
    public void take(long customerId, Consumer<Repayment> done) {
        ui.background()
                .call(
                        () ->
                                new Standing(
                                        shifts.current().isPresent(),
                                        customers.find(customerId),
                                        Ageing.of(customers.open(customerId), customers.today())
                                                .overdue()))
                .deliver(standing -> ask(standing, done));
    }

    /// Somebody may have opened something else while the book was read: that goes on.
    private void ask(Standing standing, Consumer<Repayment> done) {
        if (ui.dialogs().anyOpenProperty().get()) {
            return;
        }
        if (!standing.open()) {
            ui.toasts().accept(new Problem.NoOpenShift());
            return;
        }
        Optional<Customer> owing =
                standing.customer().filter(c -> c.account().balance().isPositive());
        if (owing.isEmpty()) {
            ui.toasts().accept(new Problem.MoreThanOwed(Money.ZERO));
            return;
        }
        ui.dialogs()
                .open(
                        "customer/repay.fxml",
                        dialog -> controller(dialog, owing.get(), standing.overdue(), done))
                .takeFocus();
    }

    private RepayController controller(
            Dialog dialog, Customer customer, Money overdue, Consumer<Repayment> done) {
        return new RepayController(
                customer,
                overdue,
                ui.localization(),
                amount -> {
                    dialog.close();
                    pay(customer, amount, done);
                },
                dialog::close);
    }

    private void pay(Customer customer, Money amount, Consumer<Repayment> done) {
        UUID deed = UUID.randomUUID();
        pay(new UnbookedRepayment(deed, customer.id(), amount), done);
    }

    /// Goes on with a repayment of which the card terminal took a part before the till was cut off.
    public void resume(TerminalOperation paid) {
        UnbookedRepayment.read(paid).ifPresent(repaid -> pay(repaid, _ -> {}));
    }

    private void pay(UnbookedRepayment repaid, Consumer<Repayment> done) {
        payment.show(
                new PaidFor(TerminalPurpose.REPAYMENT, repaid.deed(), repaid.text()),
                repaid.amount(),
                (who, tenders) ->
                        repayments.take(
                                who,
                                new RepaymentRequest(
                                        repaid.deed(),
                                        repaid.customer(),
                                        repaid.amount(),
                                        tenders)),
                (Repayment booked) -> {
                    say(booked);
                    done.accept(booked);
                });
    }

    private void say(Repayment booked) {
        String left = ui.localization().formats().moneyWithCurrency(booked.balance());
        if (booked.change().isPositive()) {
            ui.toasts()
                    .say(
                            Notice.Kind.GOOD,
                            "customers.repaidChange",
                            booked.number(),
                            ui.localization().formats().moneyWithCurrency(booked.change()),
                            left);
        } else {
            ui.toasts().say(Notice.Kind.GOOD, "customers.repaid", booked.number(), left);
        }
    }
}
