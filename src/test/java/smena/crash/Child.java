package smena.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A Java program of the product in a process of its own.
public final class Child {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader said;
    private final Path log;
    private volatile boolean tooSlow;

    private Child(Process process, Path log) {
        this.process = process;
        this.said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.log = log;
    }

    /// What a process is started with.
    ///
    /// @param classPath where its classes are
    /// @param options of the virtual machine
    /// @param environment beside the parent's own
    /// @param log gets what it says of errors
    public record Start(
            String classPath, List<String> options, Map<String, String> environment, Path log) {
        /// From the class path of the tests.
        public static Start plain(List<String> options, Map<String, String> environment, Path log) {
            return new Start(System.getProperty("java.class.path"), options, environment, log);
        }
    }

    public static Child run(Start start, String main, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-Djava.awt.headless=true",
                                "-Dorg.jooq.no-logo=true",
                                "-Dorg.jooq.no-tips=true"));
        command.addAll(start.options());
        command.addAll(List.of("-cp", start.classPath(), main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(start.log().toFile()));
        builder.environment().putAll(start.environment());
        return new Child(builder.start(), start.log());
    }

    /// Reads on to a line that begins so, and gives what follows; empty if the process ended. One
    /// that says nothing for too long is a failure, and is ended.
    public Optional<String> line(String begins) throws IOException {
        CountDownLatch heard = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> endUnless(heard));
        Optional<String> line = read(begins);
        heard.countDown();
        if (tooSlow) {
            throw new IOException("it never said " + begins + "\n" + log());
        }
        return line;
    }

    private void endUnless(CountDownLatch done) {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                tooSlow = true;
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> read(String begins) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(begins)) {
                return Optional.of(line.substring(begins.length()));
            }
        }
        return Optional.empty();
    }

    /// Everything it says from here to its end.
    String rest() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Signal 9: no word is said, nothing is written. What it has said before can still be read.
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /// Signal 15, and its exit code.
    int stop() throws IOException, InterruptedException {
        process.destroy();
        return end();
    }

    /// Its exit code. One that does not end in time is a failure, and is ended.
    int end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new IOException("it did not end\n" + log());
        }
        return process.exitValue();
    }

    /// What it said of errors.
    public String log() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
