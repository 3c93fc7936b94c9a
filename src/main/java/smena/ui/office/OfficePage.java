package smena.ui.office;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// A page of the office. It is made when somebody first goes to it and lives, with its filter, its
/// order and its place, until they leave the office. [#activate] and [#deactivate] come in pairs.
public interface OfficePage {
    /// What is drawn below the banner; the same node every time.
    Parent view();

    /// Pages inside this one that it fills anew instead of making others, whether or not one of
    /// them is open. They stay in the window as long as this page does.
    default List<OfficePage> kept() {
        return List.of();
    }

    /// What the banner shows of it; the same object every time.
    PageHead head();

    /// The page has just been shown: read, start clocks.
    default void activate() {}

    /// The page is about to go: stop what [#activate] started.
    default void deactivate() {}

    /// Focuses the control that is used first and where a stray key does no harm.
    default void takeFocus() {}

    /// Esc: closes what lies over the page or ends its search; false if there is nothing of the
    /// kind, so that Esc leads back.
    default boolean back() {
        return false;
    }

    /// Takes a scanned code; false if the page has no use for it.
    default boolean scanned(String code) {
        return false;
    }

    /// A key, before the control that has the focus sees it; consume it to keep it.
    default void key(KeyEvent event) {}

    /// Somebody wants to go elsewhere. A page with unsaved changes asks first and calls `go` once
    /// it may be left.
    default void leave(Runnable go) {
        go.run();
    }
}
