package smena.ui.shell;

import smena.domain.people.Actor;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.ThemeManager;

import java.time.Clock;

/// What every screen and every dialog needs of the window. Services are passed beside it,
/// one by one.
///
/// @param navigation which screen is shown
/// @param dialogs dialogs over the screen
/// @param toasts notices over everything
/// @param background calls away from the FX thread
/// @param localization the language of the screen
/// @param themes light or dark
/// @param session who is logged in
/// @param approvals asks another person where the one who is logged in may not do something
/// @param clock the till's time
/// @param day the business date of now
public record UiContext(
        Navigation navigation,
        Dialogs dialogs,
        Toasts toasts,
        Background background,
        Localization localization,
        ThemeManager themes,
        Session session,
        Approvals approvals,
        Clock clock,
        BusinessDay day) {

    /// Does things for the person who is logged in, with approvals where they are needed.
    public ApprovedActions actions() {
        return new ApprovedActions(background, session::actor, approvals, toasts);
    }

    /// The same where a code that nobody knows is heard as well.
    ///
    /// @param alarm the sound
    public UiContext sounding(Runnable alarm) {
        return new UiContext(
                navigation,
                dialogs,
                new SoundingToasts(toasts, alarm),
                background,
                localization,
                themes,
                session,
                approvals,
                clock,
                day);
    }

    /// Loads views in the language of the screen.
    public Fxml fxml() {
        return new Fxml(localization);
    }

    /// The person who is logged in, acting on their own. Only asked while somebody is.
    public Actor actor() {
        return session.actor();
    }
}
