package smena.domain.sale;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a program answers beforehand, where the screen would ask a person.
///
/// @param ageChecked the numbers of the lines whose customer is known to be old enough
/// @param marks the codes of marked pieces, by the line's number
public record CounterAnswers(Set<Integer> ageChecked, SortedMap<Integer, List<String>> marks) {
    /// Nothing is answered.
    public static final CounterAnswers NONE = new CounterAnswers(Set.of());

    public CounterAnswers {
        ageChecked = Set.copyOf(ageChecked);
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /// Answers without marks.
    public CounterAnswers(Set<Integer> ageChecked) {
        this(ageChecked, new TreeMap<>());
    }
}
