package smena.ui.payment;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.sale.PaymentMethod;
import smena.service.sale.Selling;
import smena.service.shop.Settings;

import java.util.List;
import java.util.UUID;

/// The ways to pay, and how cash is rounded: those of the last time until they are read anew.
final class PaymentWays {
    private static final UUID NOTHING = new UUID(0, 0);

    private final Selling selling;
    private final Settings settings;
    private final TerminalParts terminal;
    private final ObservableList<PaymentMethod> methods = FXCollections.observableArrayList();
    private List<PaymentMethod> known = List.of();
    private long cashStep;

    PaymentWays(Selling selling, Settings settings, TerminalParts terminal) {
        this.selling = selling;
        this.settings = settings;
        this.terminal = terminal;
    }

    /// What was read.
    ///
    /// @param terminal what the card terminal took already
    record Read(List<PaymentMethod> methods, long cashStep, TerminalParts.Known terminal) {}

    /// Reads them, in the background.
    Read read(@Nullable PaymentOrder order) {
        return new Read(
                selling.methods(),
                settings.shop().cashStep(),
                terminal.read(order == null ? NOTHING : order.subject().id()));
    }

    /// Those that may be chosen.
    ObservableList<PaymentMethod> methods() {
        return methods;
    }

    long cashStep() {
        return cashStep;
    }

    /// The way `step` places behind this one, wrapping around the end.
    PaymentMethod next(@Nullable PaymentMethod chosen, int step) {
        return methods.get(Math.floorMod(methods.indexOf(chosen) + step, methods.size()));
    }

    /// Shows what was read; false where nothing is new.
    boolean show(Read read, @Nullable PaymentOrder order) {
        if (read.cashStep() == cashStep && read.methods().equals(known)) {
            return false;
        }
        known = read.methods();
        cashStep = read.cashStep();
        show(order);
        return true;
    }

    /// Shows those that this may be paid in.
    void show(@Nullable PaymentOrder order) {
        List<PaymentMethod> taken =
                known.stream()
                        .filter(method -> order == null || order.takes().test(method))
                        .toList();
        if (!taken.equals(methods)) {
            methods.setAll(taken);
        }
    }
}
