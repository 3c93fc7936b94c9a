package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

import smena.text.Language;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import javax.imageio.ImageIO;

/// Takes pictures of screens without a window, into `target/pictures`, and holds each screen
/// against small ones: nothing that can be pressed may be cut off.
public final class Snapshots {
    /// A screen's size in pixels.
    public record Size(int width, int height) {
        /// The wide screen tills have.
        public static final Size WIDE = new Size(1366, 768);

        /// The narrow one.
        public static final Size NARROW = new Size(1024, 768);
    }

    /// The smallest screens of tills, and what 1366×768 leaves at 125 and 150 %.
    private static final List<Size> SMALL =
            List.of(
                    new Size(1024, 600),
                    new Size(1280, 680),
                    new Size(1093, 614),
                    new Size(910, 512));

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Path DOCUMENTS = Path.of("src", "docs", "images");

    private Snapshots() {}

    /// A localization for tests: Tashkent, soʻm without needless decimals.
    public static Localization localization(Language language) {
        return TestWords.in(language);
    }

    /// Takes `screen` in each of `languages` on the narrow screen, where words have the least room,
    /// and in the first of them also in the wide size, light and dark. Nothing of it may be cut off
    /// in any language.
    public static void takeAll(
            String name, List<Language> languages, Function<Localization, Parent> screen) {
        for (Language language : languages) {
            draw(name, language, Theme.LIGHT, Size.NARROW, List.of(), screen);
        }
        Language first = languages.getFirst();
        List<Language> all = List.of(Language.values());
        draw(name, first, Theme.LIGHT, Size.WIDE, all, screen);
        draw(name, first, Theme.DARK, Size.WIDE, List.of(), screen);
    }

    /// Takes one picture: `NAME-LANGUAGE[-dark]-WIDTH.png`. The screen is made and drawn on the FX
    /// thread. Nothing of it may be cut off.
    public static Path take(
            String name,
            Language language,
            Theme theme,
            Size size,
            Function<Localization, Parent> screen) {
        return draw(name, language, theme, size, List.of(language), screen);
    }

    /// The same of something larger than a screen, such as a table of all controls.
    public static Path takeSheet(
            String name,
            Language language,
            Theme theme,
            Size size,
            Function<Localization, Parent> sheet) {
        return draw(name, language, theme, size, List.of(), sheet);
    }

    /// Takes one picture of a screen that brings its own root, of the customer's display.
    public static Path takeBare(
            String name,
            Language language,
            Theme theme,
            Size size,
            Function<Localization, Parent> screen) {
        String dark = theme == Theme.DARK ? "-dark" : "";
        Path file =
                FOLDER.resolve(name + '-' + language.tag() + dark + '-' + size.width() + ".png");
        List<String> cutOff = new ArrayList<>();
        WritableImage picture =
                Toolkit.onScreen(
                        () -> {
                            Parent root = screen.apply(localization(language));
                            draw(root, theme, size);
                            layOut(root);
                            WritableImage drawn = root.getScene().snapshot(null);
                            cutOff.addAll(CutOff.of(root, size.width(), size.height()));
                            return drawn;
                        });
        write(file, picture);
        assertEquals("", String.join("\n", cutOff), file::toString);
        return file;
    }

    /// @param checked the languages in which nothing may be cut off
    private static Path draw(
            String name,
            Language language,
            Theme theme,
            Size size,
            List<Language> checked,
            Function<Localization, Parent> screen) {
        String dark = theme == Theme.DARK ? "-dark" : "";
        Path file =
                FOLDER.resolve(name + '-' + language.tag() + dark + '-' + size.width() + ".png");
        List<String> cutOff = new ArrayList<>();
        Localization localization = localization(language);
        WritableImage picture =
                Toolkit.onScreen(
                        () -> {
                            FittedRoot root = new FittedRoot((Region) screen.apply(localization));
                            WritableImage drawn = draw(root, theme, size);
                            for (Language each : checked) {
                                localization.languageProperty().set(each);
                                cutOff.addAll(cutOff(root, each));
                            }
                            return drawn;
                        });
        write(file, picture);
        assertEquals("", String.join("\n", cutOff), file::toString);
        return file;
    }

    private static WritableImage draw(Parent root, Theme theme, Size size) {
        Scene scene = new Scene(root, size.width(), size.height());
        new ThemeManager(theme).dress(scene);
        layOut(root);
        return scene.snapshot(null);
    }

    private static List<String> cutOff(Parent root, Language language) {
        List<String> all = new ArrayList<>();
        for (Size size : SMALL) {
            root.resize(size.width(), size.height());
            layOut(root);
            CutOff.of(root, size.width(), size.height()).stream()
                    .map(fault -> language + " on " + size + ": " + fault)
                    .forEach(all::add);
        }
        return all;
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
        // Virtualised cells are made in the first layout and styled in the second.
        root.applyCss();
        root.layout();
    }

    /// Writes a picture as PNG.
    public static Path write(Path file, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            Path shown = DOCUMENTS.resolve(file.getFileName());
            if (Files.exists(shown)) {
                writeSmall(file, width, height, pixels);
                renew(file, shown);
            } else {
                Files.write(file, QuickPng.of(width, height, pixels));
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As it is kept among the documents.
    private static void writeSmall(Path file, int width, int height, int[] pixels)
            throws IOException {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(copy, "png", file.toFile());
    }

    /// A picture that the documents show is never older than the screen.
    private static void renew(Path file, Path shown) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(shown), Files.readAllBytes(file))) {
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
