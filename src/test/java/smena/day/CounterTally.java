package smena.day;

import java.util.Map;
import java.util.TreeMap;

/// What was tried at the counter, in numbers.
final class CounterTally {
    private final Map<String, Integer> acts = new TreeMap<>();
    private final Map<String, Integer> broken = new TreeMap<>();

    /// Something was done.
    void did(String what) {
        acts.merge(what, 1, Integer::sum);
    }

    /// A write broke off at this step.
    void broke(String step) {
        broken.merge(step, 1, Integer::sum);
    }

    int broken() {
        return broken.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "%s; %d broke off and the file was opened anew: %s"
                .formatted(acts, broken(), broken);
    }
}
