package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.ShortLived;
import smena.api.ConcurrentCallers;
import smena.cli.Commands;
import smena.cli.Terminal;
import smena.printing.layout.PaperTypesetter;
import smena.service.backup.AnchorFile;
import smena.service.ports.Typesetter;
import smena.text.MoneyStyle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What reads the books, in one process, while a till sells in another.
@Timeout(120)
class CommandsBesideTillTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final Typesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aTillThatSellsIsReadAndCopied() throws Exception {
        done("init", "--demo", "--json");
        String token = String.valueOf(JSON.std.mapFrom(out.toString()).get("api_token"));
        Process till = serve();
        try (BufferedReader said = till.inputReader()) {
            int port = URI.create(said.readLine().substring("ready ".length())).getPort();
            ConcurrentCallers programs = new ConcurrentCallers(port, token, 1);
            assertEquals(201, programs.open());
            Thread selling = Thread.ofPlatform().start(() -> programs.run(200, 2));

            done("check");
            done("verify");
            done("report", "x");
            done("report", "sales", "--from", "2020-01-01", "--to", "2099-01-01");
            done("export", "--to", folder.resolve("auditor").toString());
            done("backup", "--to", folder.resolve("night.db").toString());
            assertEquals(3, run("printer", "set", "--transport", "screen"));
            assertTrue(err.toString().contains("Another till"), err::toString);

            selling.join();
            done("verify");
            till.destroy();
            assertEquals(0, till.waitFor());
        } finally {
            till.destroyForcibly();
        }
        done("verify");
        done("check");
        try (var logs = Files.list(data().resolve("logs"))) {
            List<String> names = logs.map(p -> p.getFileName().toString()).toList();
            assertEquals(List.of("till.0.log"), names);
        }
    }

    @Test
    void aCommandThatReadsDoesNotKeepTheTillFromStarting() throws Exception {
        InitialisedTill.putInto(data());
        try (var reading = backend().openBeside(data());
                DataFolder till = DataFolder.open(data(), Clock.system(ZONE), PAGES)) {
            till.services().started();
            assertTrue(reading.services().people().people().size() > 1);
            reading.close();
            assertTrue(AnchorFile.read(data().resolve("keys")).orElseThrow().running());
        }
    }

    private Process serve() throws IOException {
        List<String> command = ShortLived.java();
        command.addAll(
                List.of("smena.app.Main", "serve", "--port", "0", "--data", data().toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void done(String... arguments) {
        assertEquals(0, run(arguments), () -> out.toString() + err);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        return new Commands(backend(), terminal, Locale.ENGLISH, ZONE, new Random(7))
                .run(arguments);
    }

    private TillCliBackend backend() {
        return new TillCliBackend(Clock.system(ZONE), PAGES, data(), (_, _, _) -> 0);
    }

    private Path data() {
        return folder.toAbsolutePath().normalize().resolve("data");
    }
}
