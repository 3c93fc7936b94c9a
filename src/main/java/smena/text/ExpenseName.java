package smena.text;

import smena.domain.figures.Expenses;

/// What a row of expenses is called: a supplier is told from a reason of the same name.
public final class ExpenseName {
    private ExpenseName() {}

    /// The reason as it is; a supplier's name with what it is.
    public static String of(Expenses.Row row, Words words) {
        return row.supplier() ? row.name() + " · " + words.get("expenses.supplier") : row.name();
    }
}
