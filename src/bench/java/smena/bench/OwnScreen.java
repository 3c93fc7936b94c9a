package smena.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A program on a screen of its own that the processor draws, with what presses its keys and looks
/// at it in a third process. All of them end with this program.
final class OwnScreen implements AutoCloseable {
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final Duration START = Duration.ofSeconds(20);

    /// As the launcher starts the till.
    private static final List<String> OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:-UsePerfData",
                    "-Xms64m",
                    "-Xmx512m",
                    "-XX:MaxNewSize=16m",
                    "-XX:+UseSerialGC",
                    "-Dprism.order=sw",
                    "-Dprism.maxvram=96m",
                    "-Dprism.targetvram=32m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=15",
                    "-XX:-ShrinkHeapInSteps",
                    "-Dorg.jooq.no-logo=true",
                    "-Dorg.jooq.no-tips=true");

    private final int display;
    private final List<Process> begun = new ArrayList<>();
    private final BufferedWriter keys;
    private final BufferedReader answers;

    /// @param main the program's class
    private OwnScreen(int display, String main, List<String> args)
            throws IOException, InterruptedException {
        this.display = display;
        keep(new ProcessBuilder("Xvfb", ":" + display, "-screen", "0", "1366x768x24"));
        long late = System.nanoTime() + START.toNanos();
        while (!Files.exists(SOCKETS.resolve("X" + display)) && System.nanoTime() < late) {
            Thread.sleep(50);
        }
        keep(java(main, args));
        Process eye =
                begun(
                        java(ScanEye.class.getName(), List.of())
                                .redirectOutput(ProcessBuilder.Redirect.PIPE));
        keys = eye.outputWriter(StandardCharsets.UTF_8);
        answers = eye.inputReader(StandardCharsets.UTF_8);
    }

    /// Opens it.
    static OwnScreen of(int display, Class<?> main, List<String> args)
            throws IOException, InterruptedException {
        return new OwnScreen(display, main.getName(), args);
    }

    /// Has something scanned or pressed, see [ScanEye].
    ///
    /// @return how long it took to be painted, in milliseconds
    double does(String what) throws IOException {
        keys.write(what);
        keys.newLine();
        keys.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("nobody looks at :" + display);
        }
        return Double.parseDouble(answer);
    }

    /// What the program has taken of the processors so far.
    Duration worked() {
        return begun.get(1).info().totalCpuDuration().orElseThrow();
    }

    private static ProcessBuilder java(String main, List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(args);
        return new ProcessBuilder(command);
    }

    private void keep(ProcessBuilder builder) throws IOException {
        begun(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    private Process begun(ProcessBuilder builder) throws IOException {
        builder.environment().put("DISPLAY", ":" + display);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        begun.add(process);
        return process;
    }

    /// Ends them, the screen last.
    @Override
    public void close() {
        for (Process process : begun.reversed()) {
            process.destroy();
            process.onExit().join();
        }
    }
}
