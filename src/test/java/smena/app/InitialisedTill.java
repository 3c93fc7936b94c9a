package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.printing.layout.PaperTypesetter;
import smena.service.KeptFolder;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;

/// What `smena init --demo` makes, made once by the command itself and copied from then on, where
/// something else is tried.
final class InitialisedTill {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final KeptFolder MADE = make();

    private InitialisedTill() {}

    /// Puts it into a folder that is empty or is not there yet. All of them are one and the same.
    static void putInto(Path data) {
        MADE.putInto(data);
    }

    private static KeptFolder make() {
        try {
            Path folder = Files.createTempDirectory("smena-init");
            Path data = folder.resolve("data");
            StringWriter said = new StringWriter();
            PrintWriter out = new PrintWriter(said);
            TillCliBackend house =
                    new TillCliBackend(
                            Clock.system(ZONE),
                            new PaperTypesetter(MoneyStyle.SUM),
                            data,
                            (_, _, _) -> 0);
            Terminal terminal = new Terminal(out, out, false);
            Commands commands = new Commands(house, terminal, Locale.ENGLISH, ZONE, new Random(7));
            assertEquals(0, commands.run("init", "--demo"), said::toString);
            KeptFolder made = KeptFolder.taking(data);
            Files.delete(folder);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
