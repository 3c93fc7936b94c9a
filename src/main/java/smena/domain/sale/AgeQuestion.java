package smena.domain.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What has to be known of a customer before their basket is sold.
///
/// @param basket whose it is
/// @param age how old they have to be
/// @param latestBirth the latest day on which somebody was born who is as old today
/// @param lines what asks for this age
/// @param cardOnly whether one of these lines is not sold for cash
public record AgeQuestion(
        UUID basket, int age, LocalDate latestBirth, List<BasketLine> lines, boolean cardOnly) {
    public AgeQuestion {
        lines = List.copyOf(lines);
    }

    /// Whether it asks the same as `other` of the same lines, whatever their quantity.
    public boolean asksAgain(AgeQuestion other) {
        return basket.equals(other.basket) && age == other.age && numbers().equals(other.numbers());
    }

    private List<Integer> numbers() {
        return lines.stream().map(BasketLine::line).toList();
    }
}
