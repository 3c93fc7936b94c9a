package smena.ui.kit;

import javafx.scene.layout.Region;

/// The small square in the colour of a category, beside its name.
public final class Swatch extends Region {
    private String style = "";

    /// One that has no colour yet.
    public Swatch() {
        getStyleClass().add("swatch");
        setMouseTransparent(true);
    }

    /// One of the eight colours of the palette, see [LetterTile#styleOf].
    public static Swatch of(int colour) {
        Swatch swatch = new Swatch();
        swatch.show(colour);
        return swatch;
    }

    /// Takes another colour.
    public void show(int colour) {
        String now = LetterTile.styleOf(colour);
        if (!now.equals(style)) {
            getStyleClass().remove(style);
            getStyleClass().add(now);
            style = now;
        }
    }
}
