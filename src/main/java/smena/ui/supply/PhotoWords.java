package smena.ui.supply;

import smena.text.Formats;

/// What buttons say of the photographs of a paper.
final class PhotoWords {
    private PhotoWords() {}

    /// How many there are, where there are any.
    static String count(int count, Formats formats) {
        String name = formats.words().get("supply.photo");
        return count == 0 ? name : name + " · " + formats.number(count);
    }
}
