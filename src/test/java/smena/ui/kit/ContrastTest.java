package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the colours of the stylesheet and measures them as WCAG 2.2 does: 4.5:1 for text, 3:1 for
/// shapes.
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final List<String> GROUNDS = List.of("ground", "surface", "raised", "sunken");
    private static final List<String> SIGNALS = List.of("accent", "good", "bad", "warn");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textStandsOut(Theme theme) throws IOException {
        Map<String, Color> colours = colours(theme.styleClass());
        TreeSet<String> faint = new TreeSet<>();
        for (String ground : GROUNDS) {
            measure(colours, "ink", ground, TEXT, faint);
            measure(colours, "ink-muted", ground, TEXT, faint);
        }
        for (String signal : SIGNALS) {
            measure(colours, signal, "surface", TEXT, faint);
            measure(colours, "ink", signal + "-soft", TEXT, faint);
            measure(colours, signal, signal + "-soft", SHAPE, faint);
        }
        for (String filled : List.of("accent", "good", "bad")) {
            measure(colours, "on-" + filled, filled, TEXT, faint);
        }
        measure(colours, "field-line", "surface", SHAPE, faint);
        assertEquals(new TreeSet<String>(), faint);
    }

    @Test
    void whiteLettersStandOutOnEveryTile() throws IOException {
        Matcher palette = Pattern.compile("-palette: (#\\w{6})").matcher(sheet());
        int found = 0;
        while (palette.find()) {
            found++;
            double ratio = ratio(Color.WHITE, Color.web(palette.group(1)));
            assertTrue(ratio >= TEXT, () -> palette.group(1) + " " + ratio);
        }
        assertEquals(LetterTile.COLOURS, found);
    }

    /// Steps that are still open are shapes as well, and the oldest debts the darkest of the reds.
    @Test
    void openStepsAndTheOldestDebtsStandOut() throws IOException {
        Matcher step =
                Pattern.compile("\\.mark-step \\{[^}]*-fx-background-color: ([^;,]+)")
                        .matcher(sheet());
        assertTrue(step.find());
        assertEquals("-till-field-line", step.group(1));
        Map<String, Color> dark = colours(Theme.DARK.styleClass());
        Matcher older =
                Pattern.compile("\\.dark \\.age-older \\{[^}]*: (#\\w{6})").matcher(sheet());
        assertTrue(older.find());
        Color oldest = Color.web(older.group(1));
        assertTrue(ratio(oldest, requireNonNull(dark.get("surface"))) >= SHAPE);
        assertTrue(luminance(oldest) < luminance(requireNonNull(dark.get("bad"))));
    }

    private static void measure(
            Map<String, Color> colours,
            String front,
            String ground,
            double least,
            TreeSet<String> faint) {
        double ratio =
                ratio(requireNonNull(colours.get(front)), requireNonNull(colours.get(ground)));
        if (ratio < least) {
            faint.add("%s on %s %.2f".formatted(front, ground, ratio));
        }
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        String sheet = sheet();
        int start = sheet.indexOf("." + theme + " {\n  -till");
        String block = sheet.substring(start, sheet.indexOf('}', start));
        Map<String, Color> colours = new TreeMap<>();
        Matcher token = Pattern.compile("-till-([\\w-]+): (#\\w{6});").matcher(block);
        while (token.find()) {
            colours.put(token.group(1), Color.web(token.group(2)));
        }
        return colours;
    }

    private static String sheet() throws IOException {
        return Files.readString(Path.of("fxml/theme/till.css"));
    }

    private static double ratio(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
