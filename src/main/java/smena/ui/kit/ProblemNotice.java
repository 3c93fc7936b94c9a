package smena.ui.kit;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.text.Problems;

/// Keeps a [Notice] in step with what is wrong.
public final class ProblemNotice {
    private ProblemNotice() {}

    /// `notice` is seen while there is a problem, and says it.
    public static void follow(
            Notice notice, ObservableValue<@Nullable Problem> problem, Localization localization) {
        problem.subscribe(now -> show(notice, now, localization));
    }

    private static void show(Notice notice, @Nullable Problem problem, Localization localization) {
        notice.setVisible(problem != null);
        if (problem != null) {
            notice.textProperty().bind(localization.make(f -> new Problems(f).sentence(problem)));
        }
    }
}
