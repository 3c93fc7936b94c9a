package smena.ui.kit;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import smena.text.Language;
import smena.text.MoneyStyle;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import javax.imageio.ImageIO;

/// Takes pictures of screens without a window, into `target/pictures`.
public final class Snapshots {
    /// A screen's size in pixels.
    public record Size(int width, int height) {
        /// The wide screen tills have.
        public static final Size WIDE = new Size(1366, 768);

        /// The narrow one.
        public static final Size NARROW = new Size(1024, 768);
    }

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Path DOCUMENTS = Path.of("src", "docs", "images");

    private Snapshots() {}

    /// A localization for tests: Tashkent, soʻm without needless decimals.
    public static Localization localization(Language language) {
        return new Localization(language, MoneyStyle.SUM, ZoneId.of("Asia/Tashkent"));
    }

    /// Takes `screen` in each of `languages` on the narrow screen, where words have the least room,
    /// and in the first of them in both sizes, light and dark.
    public static void takeAll(
            String name, List<Language> languages, Function<Localization, Parent> screen) {
        for (Language language : languages) {
            take(name, language, Theme.LIGHT, Size.NARROW, screen);
        }
        Language first = languages.getFirst();
        take(name, first, Theme.LIGHT, Size.WIDE, screen);
        take(name, first, Theme.DARK, Size.WIDE, screen);
        take(name, first, Theme.DARK, Size.NARROW, screen);
    }

    /// Takes one picture: `NAME-LANGUAGE[-dark]-WIDTH.png`. The screen is made and drawn on the FX
    /// thread.
    public static Path take(
            String name,
            Language language,
            Theme theme,
            Size size,
            Function<Localization, Parent> screen) {
        String dark = theme == Theme.DARK ? "-dark" : "";
        Path file =
                FOLDER.resolve(name + '-' + language.tag() + dark + '-' + size.width() + ".png");
        return write(
                file,
                Toolkit.onScreen(() -> draw(screen.apply(localization(language)), theme, size)));
    }

    private static WritableImage draw(Parent root, Theme theme, Size size) {
        Scene scene = new Scene(root, size.width(), size.height());
        new ThemeManager(theme).dress(scene);
        root.applyCss();
        root.layout();
        // Virtualised cells are made in the first layout and styled in the second.
        root.applyCss();
        root.layout();
        return scene.snapshot(null);
    }

    private static Path write(Path file, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(copy, "png", file.toFile());
            renew(file);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A picture that the documents show is never older than the screen.
    private static void renew(Path file) throws IOException {
        Path shown = DOCUMENTS.resolve(file.getFileName());
        if (Files.exists(shown)
                && !Arrays.equals(Files.readAllBytes(shown), Files.readAllBytes(file))) {
            Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
