package smena.ui.shell;

import javafx.scene.layout.StackPane;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;

import java.time.Clock;
import java.util.function.Consumer;

/// What screens need of a window, without the window.
public final class TestUi {
    private TestUi() {}

    /// For screens whose dialogs nobody looks at.
    public static UiContext of(Localization localization, Background background, Actor actor) {
        Dialogs dialogs = new Dialogs(new StackPane(), new Fxml(localization));
        return of(localization, dialogs, background, actor, Clock.systemUTC());
    }

    /// For screens before the log-in.
    public static UiContext nobody(Localization localization, Background background) {
        Dialogs dialogs = new Dialogs(new StackPane(), new Fxml(localization));
        return of(
                localization,
                dialogs,
                background,
                new Session(),
                (_, _) -> {},
                _ -> {},
                Clock.systemUTC());
    }

    /// For somebody who works at a till whose dialogs are `dialogs`; nobody approves.
    public static UiContext of(
            Localization localization,
            Dialogs dialogs,
            Background background,
            Actor actor,
            Clock clock) {
        Session session = new Session();
        session.begin(actor.employee());
        return of(localization, dialogs, background, session, (_, _) -> {}, _ -> {}, clock);
    }

    /// The whole of it.
    ///
    /// @param refusals gets what would be said as notices
    public static UiContext of(
            Localization localization,
            Dialogs dialogs,
            Background background,
            Session session,
            Approvals approvals,
            Consumer<Problem> refusals,
            Clock clock) {
        return new UiContext(
                new Navigation(new StackPane()),
                dialogs,
                new Heard(refusals),
                background,
                localization,
                new ThemeManager(Theme.LIGHT),
                session,
                approvals,
                clock,
                new BusinessDay(clock));
    }

    private record Heard(Consumer<Problem> refusals) implements Toasts {
        @Override
        public void say(Notice.Kind kind, String key, Object... arguments) {}

        @Override
        public void accept(Problem problem) {
            refusals.accept(problem);
        }

        @Override
        public void clear() {}
    }
}
