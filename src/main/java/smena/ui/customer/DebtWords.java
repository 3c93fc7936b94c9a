package smena.ui.customer;

import smena.domain.customer.Account;
import smena.domain.customer.Customer;
import smena.domain.money.Money;
import smena.text.Formats;

import java.time.LocalDate;

/// What a customer owes, in words.
final class DebtWords {
    /// From here on the bar of the limit is red, in percent.
    private static final int NEARLY_USED = 90;

    private static final double WHOLE = 100;

    private DebtWords() {}

    /// When it is to be paid: `34 days overdue`, `today`, `30 November`; empty where nothing is
    /// owed.
    static String due(Account account, LocalDate today, Formats formats) {
        if (account.due().isEmpty()) {
            return "";
        }
        LocalDate due = account.due().get();
        long overdue = account.daysOverdue(today);
        if (overdue > 0) {
            return formats.words().count("customers.overdue", (int) overdue);
        }
        return due.equals(today) ? formats.words().get("customers.today") : formats.day(due);
    }

    /// The style class that goes with it.
    static String style(Account account, LocalDate today) {
        if (account.daysOverdue(today) > 0) {
            return "bad";
        }
        return account.due().filter(today::equals).isPresent() ? "warn" : "muted";
    }

    /// How much of the limit is used, from 0 to 1; a debt without a limit is all of it.
    static double used(Customer customer) {
        return percent(customer) / WHOLE;
    }

    /// Whether the limit is nearly used.
    static boolean isNearlyUsed(Customer customer) {
        return percent(customer) >= NEARLY_USED;
    }

    private static long percent(Customer customer) {
        Money owed = customer.account().balance();
        long limit = customer.facts().terms().limit().minor();
        if (!owed.isPositive()) {
            return 0;
        }
        return owed.minor() >= limit ? 100 : Math.multiplyExact(owed.minor(), 100L) / limit;
    }

    /// `640 000 / 1 000 000`
    static String ofLimit(Customer customer, Formats formats) {
        return formats.money(customer.account().balance())
                + " / "
                + formats.money(customer.facts().terms().limit());
    }
}
