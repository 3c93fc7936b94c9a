package smena.crash;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the programs wrote down: every deed they asked for, and everything that was not as the
/// till had promised.
final class Notebook {
    private static final String CLOSED =
            "{\"session\":[\"Смена закрыта, невозможно создать продажу\"]}";

    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    Deed note(Deed deed) {
        deeds.add(deed);
        return deed;
    }

    void wrong(String what) {
        wrong.add(what);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<Deed> sales() {
        return deeds.stream().filter(Deed::isSale).toList();
    }

    List<Deed> acknowledged() {
        return deeds.stream().filter(Deed::acknowledged).toList();
    }

    /// Those of which nobody knows what became.
    List<Deed> unanswered() {
        return deeds.stream().filter(deed -> deed.answer().isEmpty()).toList();
    }

    /// Looks a first answer over. A sale may only be refused because its shift was closed.
    void check(Deed deed, Caller.Answer answer) {
        if (answer.done()) {
            deed.total().ifPresent(total -> checkTotal(deed, answer, total));
        } else if (!(deed.isSale() && answer.status() == 400 && answer.body().equals(CLOSED))) {
            wrong("refused: " + deed + ": " + answer);
        }
    }

    /// Asked once more, the till must give the answer it gave before, word for word.
    static Optional<String> compare(Deed deed, Caller.Answer before, Caller.Answer again) {
        boolean same = again.status() == before.status() && again.body().equals(before.body());
        return same && again.replay() == before.done()
                ? Optional.empty()
                : Optional.of("asked again: " + deed + ": " + again);
    }

    private void checkTotal(Deed deed, Caller.Answer answer, BigDecimal total) {
        if (!total.equals(Told.of(answer).money("total_amount"))) {
            wrong("not " + total + ": " + deed + ": " + answer);
        }
    }
}
