package smena.domain.sale;

import java.util.Set;

/// What a program answers beforehand, where the screen would ask a person.
///
/// @param ageChecked the numbers of the lines whose customer is known to be old enough
public record CounterAnswers(Set<Integer> ageChecked) {
    /// Nothing is answered.
    public static final CounterAnswers NONE = new CounterAnswers(Set.of());

    public CounterAnswers {
        ageChecked = Set.copyOf(ageChecked);
    }
}
