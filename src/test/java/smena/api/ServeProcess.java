package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.ShortLived;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `smena` as a process of its own.
final class ServeProcess implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final BufferedReader out;
    private String address = "";

    private ServeProcess(Process process) {
        this.process = process;
        this.out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// A new demo shop in `folder`; the answer is what `init` said.
    static Map<String, Object> init(Path folder) throws Exception {
        try (ServeProcess init = run(folder, "init", "--demo", "--json")) {
            String answer = init.rest();
            assertEquals(0, init.exit(), answer);
            return JSON.std.mapFrom(answer);
        }
    }

    /// Runs a command; what it says on either stream can be read.
    static ServeProcess run(Path folder, String... arguments) throws IOException {
        List<String> command = ShortLived.java();
        command.addAll(List.of("smena.app.Main", "--data", folder.toString(), "--lang", "en"));
        command.addAll(List.of(arguments));
        return new ServeProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// Serves `folder` on a free port, and has said that it is ready.
    static ServeProcess start(Path folder, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(more));
        ServeProcess serveProcess = run(folder, arguments.toArray(String[]::new));
        String line = serveProcess.out.readLine();
        assertTrue(line != null && line.startsWith(READY), () -> line + serveProcess.rest());
        serveProcess.address = line.substring(READY.length());
        return serveProcess;
    }

    /// Where it answers, such as `http://127.0.0.1:40123`.
    String address() {
        return address;
    }

    int port() {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /// Asks it to end, as an operating system does; what it says last can still be read.
    void terminate() {
        process.toHandle().destroy();
    }

    /// Whether processes begun here hear it: under `nohup` they are told not to.
    static boolean hangUpIsHeard() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .noneMatch(line -> "13579bdf".indexOf(line.charAt(line.length() - 1)) >= 0);
    }

    /// What a terminal that is closed sends; not on Windows.
    void hangUp() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();
    }

    /// The next line it says; empty where it ended.
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    /// All it says until it ends.
    String rest() {
        return String.join("\n", out.lines().toList());
    }

    /// The code it ends with.
    int exit() throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
