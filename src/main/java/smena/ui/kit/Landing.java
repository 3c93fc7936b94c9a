package smena.ui.kit;

/// What keys are typed into: a screen or a dialog.
public interface Landing {
    /// The last `characters` keys typed into it were the beginning of a scan: forget them, if they
    /// went anywhere but into a text field (there they are gone already).
    default void takeBack(int characters) {}
}
