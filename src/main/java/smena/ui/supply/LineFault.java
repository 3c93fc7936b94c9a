package smena.ui.supply;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.ui.supply.LineState.Doubt;

import java.util.List;
import java.util.Optional;

/// What is missing in a line of a receipt before it can be booked.
///
/// @param field where the keyboard goes
/// @param problem what is said; null where the line says it itself
record LineFault(ReceiptLine line, LineField field, @Nullable Problem problem) {
    /// The first of them; empty where all lines can be booked.
    static Optional<LineFault> first(List<ReceiptLine> lines) {
        return lines.stream().flatMap(line -> of(line).stream()).findFirst();
    }

    private static Optional<LineFault> of(ReceiptLine line) {
        LineState state = line.state();
        if (state.quantity().isEmpty()) {
            return fault(line, LineField.QUANTITY, new Problem.BadQuantity());
        }
        if (state.cost().isEmpty()) {
            return fault(line, LineField.COST, new Problem.CostMissing(line.product().name()));
        }
        if (state.doubt() != Doubt.NONE) {
            return fault(line, LineField.PRICE, null);
        }
        if (state.isExpiryWrong()) {
            return fault(
                    line,
                    LineField.EXPIRES,
                    state.expires()
                            .<Problem>map(day -> new Problem.ExpiryPast(line.product().name(), day))
                            .orElseGet(Problem.BadDay::new));
        }
        return Optional.empty();
    }

    private static Optional<LineFault> fault(
            ReceiptLine line, LineField field, @Nullable Problem why) {
        return Optional.of(new LineFault(line, field, why));
    }
}
