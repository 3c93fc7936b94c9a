package smena.ui.desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import smena.domain.refund.Refund;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalState;
import smena.service.refund.Refunds;
import smena.service.terminal.TerminalCalls;
import smena.ui.customer.RepaymentDialogs;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;
import smena.ui.terminal.TerminalDialog;
import smena.ui.terminal.TerminalPayout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/// What the card terminal still owes an answer for, or took money for that nothing is booked for:
/// it is asked for before anything else, after a crash too.
final class TerminalDesk {
    private final UiContext ui;
    private final TerminalDialog dialog;
    private final Refunds refunds;
    private final TerminalPayout payout;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Runnable toTill;
    private List<TerminalOperation> open = List.of();
    private final RepaymentDialogs repayments;

    /// @param toTill shows the till, whose basket waits to be paid
    TerminalDesk(
            UiContext ui,
            TerminalDialog dialog,
            Refunds refunds,
            TerminalPayout payout,
            RepaymentDialogs repayments,
            Runnable toTill) {
        this.ui = ui;
        this.dialog = dialog;
        this.refunds = refunds;
        this.payout = payout;
        this.repayments = repayments;
        this.toTill = toTill;
        dialog.onClosed(this::changed);
    }

    /// Answers that come too late are told on `screen`.
    void listen(Executor screen) {
        dialog.calls().onLate(now -> screen.execute(() -> late(now)));
    }

    /// Reads what is open and asks about the first of it.
    void look() {
        read(() -> first().ifPresent(this::ask));
    }

    /// Goes on with `then`, or first asks about what is not answered.
    ///
    /// @param basket what is about to be paid
    void before(UUID basket, Runnable then) {
        Optional<TerminalOperation> silent =
                open.stream().filter(operation -> operation.state().isUnanswered()).findFirst();
        if (silent.isEmpty()) {
            then.run();
            return;
        }
        TerminalOperation asked = silent.get();
        dialog.open(
                asked,
                now -> {
                    boolean goesOn = !now.state().isUnanswered() && now.subject().equals(basket);
                    if (goesOn) {
                        read(then);
                    } else {
                        answered(asked, now);
                    }
                });
    }

    private void changed() {
        read(() -> {});
    }

    private void read(Runnable then) {
        TerminalCalls calls = dialog.calls();
        ui.background()
                .call(() -> calls.operations().open())
                .deliver(
                        now -> {
                            open = now;
                            then.run();
                        });
    }

    private Optional<TerminalOperation> first() {
        return open.stream()
                .filter(operation -> operation.state().isUnanswered())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private void ask(TerminalOperation operation) {
        dialog.open(operation, now -> answered(operation, now));
    }

    private void answered(TerminalOperation before, TerminalOperation now) {
        if (now.state() == TerminalState.APPROVED) {
            goOn(now);
        } else if (now.state() != before.state()) {
            if (now.state() == TerminalState.DECLINED) {
                ui.toasts().say(Notice.Kind.WARN, "terminal.wasDeclined", money(now));
            }
            look();
        }
    }

    private void goOn(TerminalOperation paid) {
        switch (paid.purpose()) {
            case SALE -> {
                toTill.run();
                ui.toasts().say(Notice.Kind.GOOD, "terminal.answeredLate", money(paid));
            }
            case REPAYMENT -> repayments.resume(paid);
            case REFUND -> {
                if (!repayments.resumeReversal(paid, this::look)) {
                    payout.book(
                            TerminalPayout.Order.of(
                                    refunds,
                                    paid.subject(),
                                    paid.content(),
                                    actor -> refunds.bookStored(actor, paid.content()),
                                    refund -> refund),
                            busy,
                            ui.toasts(),
                            this::booked);
                }
            }
            case RETURN -> look();
        }
    }

    private void booked(Refund refund) {
        ui.toasts().say(Notice.Kind.GOOD, "terminal.refunded", refund.number());
        look();
    }

    private void late(TerminalOperation now) {
        if (now.state() == TerminalState.LATE) {
            ui.toasts().say(Notice.Kind.BAD, "terminal.tookLate", money(now));
        } else {
            ui.toasts().say(Notice.Kind.WARN, "terminal.answeredLate", money(now));
        }
        dialog.told(now);
        boolean goesBack = now.state() == TerminalState.LATE;
        if (goesBack && !ui.dialogs().anyOpenProperty().get()) {
            look();
        } else {
            changed();
        }
    }

    private String money(TerminalOperation operation) {
        return ui.localization().formats().moneyWithCurrency(operation.amount());
    }
}
