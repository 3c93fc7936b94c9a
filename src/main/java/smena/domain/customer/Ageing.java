package smena.domain.customer;

import smena.domain.money.Money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Debts by how long ago they were due.
///
/// @param debtors how many customers owe something
/// @param notDue due today or later
/// @param month due 1 to 30 days ago
/// @param twoMonths due 31 to 60 days ago
/// @param older due more than 60 days ago
public record Ageing(int debtors, Money notDue, Money month, Money twoMonths, Money older) {
    /// Nobody owes anything.
    public static final Ageing NONE = new Ageing(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    private static final int MONTH = 30;
    private static final int TWO_MONTHS = 60;

    /// The ages of what is open.
    public static Ageing of(List<OpenCharge> charges, LocalDate today) {
        Ageing sum = NONE;
        for (OpenCharge charge : charges) {
            sum = sum.plus(charge.open(), ChronoUnit.DAYS.between(charge.due(), today));
        }
        int debtors = (int) charges.stream().mapToLong(OpenCharge::customerId).distinct().count();
        return new Ageing(debtors, sum.notDue, sum.month, sum.twoMonths, sum.older);
    }

    private Ageing plus(Money open, long days) {
        if (days <= 0) {
            return new Ageing(debtors, notDue.plus(open), month, twoMonths, older);
        }
        if (days <= MONTH) {
            return new Ageing(debtors, notDue, month.plus(open), twoMonths, older);
        }
        return days <= TWO_MONTHS
                ? new Ageing(debtors, notDue, month, twoMonths.plus(open), older)
                : new Ageing(debtors, notDue, month, twoMonths, older.plus(open));
    }

    /// What is past its day to pay.
    public Money overdue() {
        return month.plus(twoMonths).plus(older);
    }

    /// Everything that is owed.
    public Money total() {
        return notDue.plus(overdue());
    }
}
