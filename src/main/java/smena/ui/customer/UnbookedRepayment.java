package smena.ui.customer;

import smena.domain.money.Money;
import smena.domain.terminal.TerminalOperation;
import smena.service.customer.Repayments;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A repayment that is being paid: what has to be known of it to go on after a power cut.
///
/// @param deed its own id
/// @param customer whose debt
/// @param amount what the debt becomes smaller by
record UnbookedRepayment(UUID deed, long customer, Money amount) {
    private static final Pattern TEXT = Pattern.compile("customer (\\d{1,18}) amount (\\d{1,18})");

    /// It as the operation of the card terminal keeps it.
    String text() {
        return Repayments.stored(customer, amount);
    }

    static Optional<UnbookedRepayment> read(TerminalOperation paid) {
        Matcher found = TEXT.matcher(paid.content());
        return found.matches()
                ? Optional.of(
                        new UnbookedRepayment(
                                paid.subject(),
                                Long.parseLong(found.group(1)),
                                Money.of(Long.parseLong(found.group(2)))))
                : Optional.empty();
    }
}
