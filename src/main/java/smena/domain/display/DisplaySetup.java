package smena.domain.display;

import smena.domain.Problem;
import smena.domain.Refused;

/// What the customer looks at.
///
/// @param screen where the large display is
/// @param line the display of two lines
public record DisplaySetup(Place screen, LineDisplaySetup line) {
    /// What a shop begins with: it shows as soon as there is a second screen.
    public static final DisplaySetup USUAL =
            new DisplaySetup(Place.SECOND_SCREEN, LineDisplaySetup.NONE);

    /// Where the large display is.
    public enum Place {
        /// Nowhere.
        OFF,
        /// On the whole of the second screen, as long as there is one.
        SECOND_SCREEN,
        /// In a window, for trying it out.
        WINDOW
    }

    /// The same; refuses what no display can have.
    public DisplaySetup checked() {
        if (line.kind() != LineDisplaySetup.Kind.NONE && line.place().isBlank()) {
            throw new Refused(new Problem.DisplayPlaceMissing());
        }
        if (!line.isSound()) {
            throw new Refused(new Problem.BadSetting("display.line"));
        }
        return this;
    }
}
