package smena.ui.shift;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.journal.ClockReading;
import smena.service.integrity.ClockCheck;
import smena.text.Problems;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.util.Optional;

/// Asks whether the computer's clock is right, where it is far from the newest entry. A manager
/// answers, or approves the answer; Enter and a scan do not.
public final class ClockDialog {
    private final UiContext ui;
    private final ClockCheck clock;

    /// Whether the doubt that stands was asked about since the log-in.
    private boolean asked;

    public ClockDialog(UiContext ui, ClockCheck clock) {
        this.ui = ui;
        this.clock = clock;
    }

    /// Asks whoever has logged in, if there is anything to decide.
    public void look() {
        asked = false;
        lookAgain();
    }

    /// Asks about a clock that was set while the till was in use. Whoever puts the question off is
    /// not asked about the same doubt again before the next log-in.
    public void lookAgain() {
        ui.background().call(clock::standing).deliver(this::once);
    }

    private void once(Optional<ClockReading> found) {
        boolean first = !asked;
        asked = found.isPresent();
        if (first) {
            found.ifPresent(reading -> ask(reading, () -> {}));
        }
    }

    /// Asks whenever an act is refused because of the clock.
    ///
    /// @param again does what was refused once more, after a manager has confirmed the clock
    public void follow(ObservableValue<? extends @Nullable Problem> refusal, Runnable again) {
        refusal.subscribe(
                problem -> {
                    if (problem instanceof Problem.ClockUndecided(ClockReading reading)) {
                        ask(reading, again);
                    }
                });
    }

    /// Asks about this reading.
    ///
    /// @param confirmed called once a manager has said that the clock is right
    public void ask(ClockReading reading, Runnable confirmed) {
        Problem problem = new Problem.ClockUndecided(reading);
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("clock.title")
                                .text(
                                        ui.localization()
                                                .make(f -> new Problems(f).sentence(problem)))
                                .text("clock.text")
                                .other("clock.later")
                                .danger("clock.right", () -> decide(reading, confirmed))
                                .notByEnter());
    }

    private void decide(ClockReading reading, Runnable confirmed) {
        ui.actions()
                .act(
                        actor -> {
                            clock.decide(actor, reading);
                            return reading;
                        })
                .refused(problem -> refused(problem, confirmed))
                .deliver(_ -> confirmed.run());
    }

    /// The clock changed while the question stood: what it shows now is another question.
    private void refused(Problem problem, Runnable confirmed) {
        if (problem instanceof Problem.ClockUndecided(ClockReading now)) {
            ask(now, confirmed);
        } else {
            ui.toasts().accept(problem);
        }
    }
}
