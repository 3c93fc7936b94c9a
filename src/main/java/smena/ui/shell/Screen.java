package smena.ui.shell;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.ui.kit.Landing;

/// One whole screen of the till. [#activate] and [#deactivate] come in pairs.
public interface Screen extends Landing {
    /// What is drawn; the same node every time.
    Parent view();

    /// What stands on it now: another page of it is not the one that a key or a click was meant
    /// for.
    default Object standing() {
        return this;
    }

    /// The screen has just been shown: load, start clocks, take the focus.
    default void activate() {}

    /// The screen is about to go: stop what [#activate] started.
    default void deactivate() {}

    /// A code was scanned while the screen was on top, with no dialog over it.
    default void scanned(String code) {}

    /// Whether a code that is scanned under a dialog waits for it and is [#scanned] afterwards.
    default boolean keepsScans() {
        return false;
    }

    /// A scan was torn apart while the screen was on top; the window has asked for it again.
    default void torn() {}

    /// Locks the till, which nobody has touched for long, as this screen does it; false where it
    /// has nothing to ask or to tidy before.
    default boolean lock() {
        return false;
    }

    /// A key, before the control that has the focus sees it; consume it to keep it. Not called
    /// while a dialog is open, nor for the keys of a recognised scan.
    default void key(KeyEvent event) {}
}
