package smena.crash;

import java.util.Map;
import java.util.TreeMap;

/// What was done, in numbers.
final class Tally {
    private final Map<String, Integer> ends = new TreeMap<>();
    private int acknowledged;
    private int refused;
    private int unanswered;
    private int hadBeenDone;

    /// A till was ended; some of what it was asked for is open.
    void ended(Ending ending, Notebook notes) {
        ends.merge(ending.name(), 1, Integer::sum);
        unanswered += notes.unanswered().size();
    }

    /// What became of a deed whose answer had not come.
    void learnt(Command command, HttpCaller.Answer answer) {
        if (answer.replay()) {
            hadBeenDone++;
        }
    }

    /// A day is over.
    void closed(Notebook notes) {
        for (Command sale : notes.sales()) {
            if (sale.acknowledged()) {
                acknowledged++;
            } else {
                refused++;
            }
        }
    }

    int ends() {
        return ends.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "%d ends %s; %d sales acknowledged, %d refused because the shift was closed; %d times nobody knew, %d of them had been done"
                .formatted(ends(), ends, acknowledged, refused, unanswered, hadBeenDone);
    }
}
