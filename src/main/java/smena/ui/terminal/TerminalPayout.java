package smena.ui.terminal;

import javafx.beans.property.BooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.refund.Refund;
import smena.domain.sale.PaymentMethod;
import smena.domain.shop.TerminalSetup;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.service.refund.Refunds;
import smena.service.terminal.TerminalOperations;
import smena.service.terminal.TerminalRequest;
import smena.ui.shell.ApprovedActions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Books a refund, or a repayment that is taken back, after its money has gone to the cards it came
/// from. Whatever would refuse it does so before; what a card got already is not given again.
public final class TerminalPayout {
    private final ApprovedActions actions;
    private final TerminalDialog dialog;

    public TerminalPayout(ApprovedActions actions, TerminalDialog dialog) {
        this.actions = actions;
        this.dialog = dialog;
    }

    /// What is to be booked.
    ///
    /// @param order its id
    /// @param content it as it is kept until it is booked
    /// @param booking books it, in the background
    /// @param parts how the money of what was booked goes back
    /// @param isBooked whether what was rehearsed stands in the books already
    public record Order<T>(
            UUID order,
            String content,
            Function<Actor, T> booking,
            Function<T, List<Refund.Payment>> parts,
            Predicate<T> isBooked) {
        /// One that leads to a refund.
        ///
        /// @param refund the refund of what was booked
        public static <T> Order<T> of(
                Refunds refunds,
                UUID order,
                String content,
                Function<Actor, T> booking,
                Function<T, Refund> refund) {
            return new Order<>(
                    order,
                    content,
                    booking,
                    refund.andThen(Refund::payments),
                    tried ->
                            refunds.find(refund.apply(tried).id())
                                    .filter(found -> found.uuid().equals(order))
                                    .isPresent());
        }
    }

    /// Whether the terminal that is set up is asked for a way to pay. Reads it.
    public boolean takes(PaymentMethod method) {
        return dialog.calls().setup().takes(method);
    }

    /// What happens next: it is booked, or a card gets its part first.
    private record Next<T>(Actor who, @Nullable T booked, Optional<Refund.Payment> part) {}

    /// Books it.
    ///
    /// @param busy set while the till works at it
    public <T> void book(
            Order<T> order,
            BooleanProperty busy,
            Consumer<Problem> refused,
            Consumer<? super T> done) {
        step(order, Optional.empty(), busy, refused, done);
    }

    private <T> void step(
            Order<T> order,
            Optional<Actor> granted,
            BooleanProperty busy,
            Consumer<Problem> refused,
            Consumer<? super T> done) {
        actions.act(now -> next(now.approval().isPresent() ? now : granted.orElse(now), order))
                .busy(busy)
                .refused(refused)
                .deliver(
                        next -> {
                            T booked = next.booked();
                            if (booked != null) {
                                done.accept(booked);
                            } else {
                                give(
                                        order,
                                        next.part().orElseThrow(),
                                        refused,
                                        () ->
                                                step(
                                                        order,
                                                        Optional.of(next.who()),
                                                        busy,
                                                        refused,
                                                        done));
                            }
                        });
    }

    private <T> Next<T> next(Actor who, Order<T> order) {
        TerminalSetup setup = dialog.calls().setup();
        if (setup.kind() != TerminalSetup.Kind.OFF) {
            TerminalOperations operations = dialog.calls().operations();
            T tried = operations.rehearse(() -> order.booking().apply(who));
            List<Refund.Payment> parts =
                    order.isBooked().test(tried)
                            ? List.of()
                            : missing(
                                    order.parts().apply(tried),
                                    setup,
                                    operations.open(order.order()));
            if (!parts.isEmpty()) {
                return new Next<>(who, null, Optional.of(parts.getFirst()));
            }
        }
        return new Next<>(who, order.booking().apply(who), Optional.empty());
    }

    /// What the cards have not got yet.
    private static List<Refund.Payment> missing(
            List<Refund.Payment> tried, TerminalSetup setup, List<TerminalOperation> given) {
        List<Refund.Payment> parts =
                new ArrayList<>(
                        tried.stream()
                                .filter(part -> setup.takes(part.method()))
                                .filter(part -> part.applied().isPositive())
                                .toList());
        for (TerminalOperation operation : given) {
            if (operation.state() == TerminalState.APPROVED) {
                operation.partOf(parts).ifPresent(parts::remove);
            }
        }
        return parts;
    }

    private <T> void give(
            Order<T> order, Refund.Payment part, Consumer<Problem> refused, Runnable then) {
        TerminalRequest request =
                new TerminalRequest(
                        UUID.randomUUID(),
                        TerminalPurpose.REFUND,
                        order.order(),
                        part.method(),
                        part.applied(),
                        part.reference(),
                        order.content());
        dialog.ask(
                request,
                now -> {
                    if (now.state() == TerminalState.APPROVED) {
                        then.run();
                    } else {
                        refused.accept(why(now));
                    }
                },
                refused);
    }

    private static Problem why(TerminalOperation now) {
        return switch (now.state()) {
            case DECLINED -> new Problem.TerminalDeclined(now.words());
            case ASKED, UNKNOWN -> new Problem.TerminalUnanswered(now.amount());
            default -> new Problem.TerminalNotPaid(now.amount());
        };
    }
}
