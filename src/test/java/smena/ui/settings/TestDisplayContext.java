package smena.ui.settings;

/// A computer with one screen.
public final class TestDisplayContext implements DisplayContext {
    int renewed;

    @Override
    public boolean hasSecondScreen() {
        return false;
    }

    @Override
    public void renew() {
        renewed++;
    }
}
