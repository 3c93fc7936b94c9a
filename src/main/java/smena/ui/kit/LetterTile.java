package smena.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.util.Locale;

/// Two letters on a colour: a product without a picture, a person without a photograph.
public final class LetterTile extends StackPane {
    /// The number of colours; white letters have a contrast of 4.5:1 or more on each.
    public static final int COLOURS = 8;

    private final Label letters = new Label();

    /// An empty tile of `size` pixels; `round` for people.
    public LetterTile(double size, boolean round) {
        getStyleClass().add("letter-tile");
        if (round) {
            getStyleClass().add("round");
        }
        letters.getStyleClass().add("letters");
        letters.setStyle("-fx-font-size: " + Math.round(size * 0.4) + "px");
        letters.setMinWidth(USE_PREF_SIZE);
        getChildren().add(letters);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        setColour(0);
    }

    /// A person: the first letters of the first two words of `name`.
    public static LetterTile person(String name, double size, long colour) {
        LetterTile tile = new LetterTile(size, true);
        tile.letters.setText(initials(name));
        tile.setColour(colour);
        return tile;
    }

    /// A product: the first two letters of `name`, on its category's colour.
    public void show(String name, long colour) {
        letters.setText(firstLetters(name));
        setColour(colour);
    }

    /// Any number gives one of the colours, always the same.
    private void setColour(long colour) {
        String style = styleOf(colour);
        // A style class that is set again is styled again.
        if (!getStyleClass().contains(style)) {
            getStyleClass().removeIf(other -> other.startsWith("palette-"));
            getStyleClass().add(style);
        }
    }

    /// The style class that sets the looked-up colour `-palette`.
    public static String styleOf(long colour) {
        return "palette-" + Math.floorMod(colour, COLOURS);
    }

    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            word.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .limit(1)
                    .forEach(initials::appendCodePoint);
            if (initials.codePointCount(0, initials.length()) == 2) {
                break;
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    static String firstLetters(String name) {
        StringBuilder two = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c != 'ʻ' && c != 'ʼ')
                .limit(2)
                .forEach(two::appendCodePoint);
        if (two.isEmpty()) {
            return "";
        }
        int first = two.offsetByCodePoints(0, 1);
        return two.substring(0, first).toUpperCase(Locale.ROOT)
                + two.substring(first).toLowerCase(Locale.ROOT);
    }
}
