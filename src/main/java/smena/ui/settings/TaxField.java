package smena.ui.settings;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.TaxRate;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// What a rate takes while it is typed: a percentage, or nothing because it is exempt.
final class TaxField {
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");
    private static final int POINTS = 100;
    private static final int MOST = 10_000;

    private final StringProperty percent = new SimpleStringProperty("");
    private final BooleanProperty exempt = new SimpleBooleanProperty();

    /// The percentage as typed.
    StringProperty percentProperty() {
        return percent;
    }

    /// Whether nothing is taxed at all.
    BooleanProperty exemptProperty() {
        return exempt;
    }

    /// What somebody may change of it.
    List<Observable> observed() {
        return List.of(percent, exempt);
    }

    /// What it says for a rate of this code. Refuses what is no percentage.
    TaxRate rate(String code) {
        if (exempt.get()) {
            return new TaxRate(code, TaxRate.Kind.EXEMPT, 0);
        }
        String text = percent.get().replace("%", "").strip();
        if (!PERCENT.matcher(text).matches()) {
            throw new Refused(new Problem.BadTaxPercent());
        }
        int points =
                new BigDecimal(text.replace(',', '.'))
                        .multiply(BigDecimal.valueOf(POINTS))
                        .intValueExact();
        if (points > MOST) {
            throw new Refused(new Problem.BadTaxPercent());
        }
        return new TaxRate(code, points == 0 ? TaxRate.Kind.ZERO : TaxRate.Kind.STANDARD, points);
    }
}
