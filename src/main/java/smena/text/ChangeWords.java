package smena.text;

/// By how much a figure has changed, as a person reads it.
public final class ChangeWords {
    private ChangeWords() {}

    /// `▲ +8,4 %`, `▼ −3,5 %`, `0 %`: never colour alone.
    ///
    /// @param tenths of a percent of what it was, see [SalesWords#tenths]
    public static String of(long tenths, Formats formats) {
        String share = SalesWords.share(Math.abs(tenths) * 10, formats);
        return tenths == 0 ? share : tenths > 0 ? "▲ +" + share : "▼ " + Formats.MINUS + share;
    }
}
