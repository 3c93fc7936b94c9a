package smena.ui.customer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import smena.domain.Problem;
import smena.domain.customer.Ageing;
import smena.domain.customer.Customer;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
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
import smena.ui.terminal.TerminalPayout;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Takes a repayment: first how much, then how it is paid, in the till's payment dialog. Takes one
/// back that was wrong.
public final class RepaymentDialogs {
    private final UiContext ui;
    private final Customers customers;
    private final Repayments repayments;
    private final Shifts shifts;
    private final PaymentDialog payment;
    private final TerminalPayout payout;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// Dialogs over the screens of `ui`.
    public RepaymentDialogs(
            UiContext ui,
            Customers customers,
            Repayments repayments,
            Shifts shifts,
            PaymentDialog payment,
            TerminalPayout payout) {
        this.ui = ui;
        this.customers = customers;
        this.repayments = repayments;
        this.shifts = shifts;
        this.payment = payment;
        this.payout = payout;
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

    /// Takes a repayment back, after its money has gone to the cards it came from.
    ///
    /// @param working set while the till works at it
    /// @param done gets what was booked
    public void reverse(
            long repayment, String why, BooleanProperty working, Consumer<Repayment> done) {
        reverse(new UnbookedReversal(UUID.randomUUID(), repayment, why), working, done);
    }

    /// Goes on with a reversal of which a card got its part before the till was cut off; false
    /// where it was given for something else.
    public boolean resumeReversal(TerminalOperation given, Runnable done) {
        Optional<UnbookedReversal> kept = UnbookedReversal.read(given);
        kept.ifPresent(unbooked -> reverse(unbooked, busy, _ -> done.run()));
        return kept.isPresent();
    }

    private void reverse(
            UnbookedReversal unbooked, BooleanProperty working, Consumer<Repayment> done) {
        payout.book(
                new TerminalPayout.Order<>(
                        unbooked.order(),
                        unbooked.text(),
                        who ->
                                repayments.reverse(
                                        who,
                                        unbooked.order(),
                                        unbooked.repayment(),
                                        unbooked.reason()),
                        booked -> Repayments.parts(booked.payments()),
                        tried ->
                                repayments
                                        .find(tried.id())
                                        .filter(found -> found.uuid().equals(unbooked.order()))
                                        .isPresent()),
                working,
                ui.toasts(),
                (Repayment booked) -> {
                    ui.background()
                            .call(() -> byHand(booked))
                            .deliver(amount -> sayReversed(booked, amount));
                    done.accept(booked);
                });
    }

    /// What the terminal was not asked to give back, although it took it.
    private Money byHand(Repayment booked) {
        return booked.payments().stream()
                .filter(part -> isAtTerminal(part.method().kind()) && !payout.takes(part.method()))
                .map(Payment::applied)
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean isAtTerminal(PaymentMethod.Kind kind) {
        return kind.isByCard() || kind.isByWallet();
    }

    private void sayReversed(Repayment booked, Money byHand) {
        if (byHand.isPositive()) {
            String amount = ui.localization().formats().moneyWithCurrency(byHand);
            ui.toasts().say(Notice.Kind.WARN, "customers.reversedCard", booked.number(), amount);
        } else {
            ui.toasts().say(Notice.Kind.GOOD, "customers.reversed", booked.number());
        }
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
