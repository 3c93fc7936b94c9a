package smena.ui.settings;

/// What the page of the customer's display needs of the computer and the window.
public interface DisplayContext {
    /// Whether there is a second screen now; asked on the FX thread.
    boolean hasSecondScreen();

    /// Shows the displays as they are set up now. Called away from the FX thread.
    void renew();
}
