package smena.ui.terminal;

import javafx.beans.property.BooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.refund.Refund;
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

/// Books a refund after its money has gone to the cards it came from. Whatever would refuse the
/// refund does so before; what a card got already is not given again.
public final class TerminalPayout {
    private final ApprovedActions actions;
    private final Refunds refunds;
    private final TerminalDialog dialog;

    public TerminalPayout(ApprovedActions actions, Refunds refunds, TerminalDialog dialog) {
        this.actions = actions;
        this.refunds = refunds;
        this.dialog = dialog;
    }

    /// A refund that is to be booked.
    ///
    /// @param order its id
    /// @param content it as it is kept until it is booked
    /// @param booking books it, in the background
    /// @param refund the refund of what was booked
    public record Order<T>(
            UUID order, String content, Function<Actor, T> booking, Function<T, Refund> refund) {}

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
            Refund tried =
                    order.refund().apply(operations.rehearse(() -> order.booking().apply(who)));
            List<Refund.Payment> parts =
                    isBooked(tried, order.order())
                            ? List.of()
                            : missing(tried, setup, operations.open(order.order()));
            if (!parts.isEmpty()) {
                return new Next<>(who, null, Optional.of(parts.getFirst()));
            }
        }
        return new Next<>(who, order.booking().apply(who), Optional.empty());
    }

    private boolean isBooked(Refund tried, UUID order) {
        return refunds.find(tried.id()).filter(found -> found.uuid().equals(order)).isPresent();
    }

    /// What the cards have not got yet.
    private static List<Refund.Payment> missing(
            Refund tried, TerminalSetup setup, List<TerminalOperation> given) {
        List<Refund.Payment> parts =
                new ArrayList<>(
                        tried.payments().stream()
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
