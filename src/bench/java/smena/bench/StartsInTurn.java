package smena.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long several programs take from their start to the first picture with the colour of the
/// log-in's button, one after the other, round for round, seen from outside; and what each holds in
/// memory some seconds later.
///
/// Usage: `StartsInTurn ROUNDS COMMAND...` on a screen of its own, each command one argument for a
/// shell, such as `exec /opt/smena/bin/smena --data FOLDER --lang ru`. A bare window to compare
/// with is `exec java -cp … smena.bench.BareStart`. The first round is not counted: programs keep
/// classes for the next.
public final class StartsInTurn {
    private static final PrintStream OUT = System.out;
    private static final double LONGEST = 60_000;
    private static final int SETTLED = 6_000;

    private StartsInTurn() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Probe probe = new Probe();
        int commands = args.length - 1;
        List<List<Double>> starts = new ArrayList<>();
        List<List<Double>> resident = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            starts.add(new ArrayList<>());
            resident.add(new ArrayList<>());
        }
        int rounds = Integer.parseInt(args[0]);
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < commands; i++) {
                long begun = System.nanoTime();
                Process program = start(args[i + 1]);
                double took = probe.until(begun, LONGEST, () -> probe.shows(0.8, Probe.ACCENT));
                Thread.sleep(SETTLED);
                double memory = resident(program);
                AtTheScreen.end(program);
                OUT.printf("round %d, %d: %.0f ms, %.0f MB%n", round, i + 1, took, memory);
                if (round > 0) {
                    starts.get(i).add(took);
                    resident.get(i).add(memory);
                }
            }
        }
        for (int i = 0; i < commands; i++) {
            OUT.println(args[i + 1]);
            AtTheScreen.tell("start to painted", starts.get(i));
            OUT.printf(
                    "resident: least %.0f MB, most %.0f MB%n",
                    resident.get(i).stream().mapToDouble(m -> m).min().orElse(0),
                    resident.get(i).stream().mapToDouble(m -> m).max().orElse(0));
        }
    }

    private static Process start(String command) throws IOException {
        Process program =
                new ProcessBuilder("sh", "-c", command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
        return program;
    }

    private static double resident(Process program) throws IOException {
        for (String line :
                Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        throw new IOException("it has ended");
    }
}
