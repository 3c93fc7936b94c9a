package smena.ui.customer;

import smena.domain.terminal.TerminalOperation;
import smena.service.customer.Repayments;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A repayment that is being taken back: what has to be known of it to go on after a power cut.
///
/// @param order its own id
/// @param repayment the row of the repayment that was wrong
/// @param reason why
record UnbookedReversal(UUID order, long repayment, String reason) {
    /// The reason is whatever was typed, line ends too.
    private static final Pattern TEXT =
            Pattern.compile("reverses (\\d{1,18}): (.*)", Pattern.DOTALL);

    /// It as the operation of the card terminal keeps it.
    String text() {
        return Repayments.stored(repayment, reason);
    }

    static Optional<UnbookedReversal> read(TerminalOperation given) {
        Matcher found = TEXT.matcher(given.content());
        return found.matches()
                ? Optional.of(
                        new UnbookedReversal(
                                given.subject(), Long.parseLong(found.group(1)), found.group(2)))
                : Optional.empty();
    }
}
