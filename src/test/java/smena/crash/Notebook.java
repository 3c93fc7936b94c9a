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

    private final List<Command> deeds = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    Command note(Command command) {
        deeds.add(command);
        return command;
    }

    void wrong(String what) {
        wrong.add(what);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<Command> sales() {
        return deeds.stream().filter(Command::isSale).toList();
    }

    List<Command> acknowledged() {
        return deeds.stream().filter(Command::acknowledged).toList();
    }

    /// Those of which nobody knows what became.
    List<Command> unanswered() {
        return deeds.stream().filter(command -> command.answer().isEmpty()).toList();
    }

    /// Looks a first answer over. A sale may only be refused because its shift was closed.
    void check(Command command, HttpCaller.Answer answer) {
        if (answer.done()) {
            command.total().ifPresent(total -> checkTotal(command, answer, total));
        } else if (!(command.isSale() && answer.status() == 400 && answer.body().equals(CLOSED))) {
            wrong("refused: " + command + ": " + answer);
        }
    }

    /// Asked once more, the till must give the answer it gave before, word for word.
    static Optional<String> compare(
            Command command, HttpCaller.Answer before, HttpCaller.Answer again) {
        boolean same = again.status() == before.status() && again.body().equals(before.body());
        return same && again.replay() == before.done()
                ? Optional.empty()
                : Optional.of("asked again: " + command + ": " + again);
    }

    private void checkTotal(Command command, HttpCaller.Answer answer, BigDecimal total) {
        if (!total.equals(JsonReply.of(answer).money("total_amount"))) {
            wrong("not " + total + ": " + command + ": " + answer);
        }
    }
}
