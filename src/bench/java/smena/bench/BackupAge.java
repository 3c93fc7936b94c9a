package smena.bench;

import smena.domain.backup.BackupPurpose;
import smena.service.Services;
import smena.service.backup.BackupResult;
import smena.service.backup.MadeBackup;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// What the backup after a shift costs as a till grows old: the same shift at each age of one till
/// that is grown in between, and beside it a whole verified copy and the look at everything.
///
/// Usage: `BackupAge FOLDER SALES…`, the ages in order. Best in a memory disk, where the disk does
/// not count. What is read is what the kernel says of this process, so only Linux tells it.
public final class BackupAge {
    private static final PrintStream OUT = System.out;
    private static final Path IO = Path.of("/proc/self/io");
    private static final int A_SHIFT = 250;
    private static final int ROUNDS = 5;
    private static final double MB = 1e6;

    private BackupAge() {}

    /// One backup.
    private record Cost(double millis, double megabytesRead, double kilobytes) {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder.resolve("backups"));
        for (String sales : Arrays.asList(args).subList(1, args.length)) {
            measure(folder, Long.parseLong(sales));
        }
    }

    private static void measure(Path folder, long sales) throws Exception {
        try (GrownTill till = GrownTill.open(folder, new NoPaper(), A_SHIFT)) {
            till.grow(sales);
            Services services = till.services();
            made(services);
            Cost[] costs = new Cost[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                till.grow(till.sales() + A_SHIFT);
                costs[i] = cost(() -> made(services));
            }
            tell(folder, till.sales(), costs);
            Path copy = folder.resolve("whole.db");
            Cost whole = cost(() -> services.backups().to(copy));
            for (String ending : List.of("db", "json", "keys")) {
                Files.deleteIfExists(folder.resolve("whole." + ending));
            }
            tell("a whole one beside it", whole);
            tell("the look at everything", cost(() -> looked(services)));
            OUT.printf(
                    Locale.ROOT,
                    "  %-24s %.2f × the database%n",
                    "all that is kept",
                    bytes(folder.resolve("backups"))
                            / (double) Files.size(folder.resolve("smena.db")));
        }
    }

    private static void tell(Path folder, long sales, Cost... costs) throws Exception {
        double size = Files.size(folder.resolve("smena.db")) / MB;
        OUT.printf(Locale.ROOT, "%,d sales, %.0f MB%n", sales, size);
        Arrays.sort(costs, (a, b) -> Double.compare(a.millis(), b.millis()));
        tell("backup after a shift", costs[costs.length / 2]);
    }

    private static void tell(String what, Cost cost) {
        OUT.printf(
                Locale.ROOT,
                "  %-24s %9.0f ms, %9.2f MB read, %9.0f KB made%n",
                what,
                cost.millis(),
                cost.megabytesRead(),
                cost.kilobytes());
    }

    private static Cost cost(Callable<MadeBackup> work) throws Exception {
        long read = read();
        long start = System.nanoTime();
        MadeBackup made = work.call();
        double took = (System.nanoTime() - start) / 1e6;
        return new Cost(took, (read() - read) / MB, made.bytes() / 1e3);
    }

    private static MadeBackup made(Services services) {
        return sound(services.backups().make(BackupPurpose.SHIFT_CLOSED).getFirst());
    }

    private static MadeBackup looked(Services services) {
        return sound(services.backups().lookThrough().getFirst());
    }

    private static MadeBackup sound(BackupResult result) {
        return result.made().orElseThrow(() -> new IllegalStateException(result.toString()));
    }

    private static long read() throws Exception {
        if (!Files.exists(IO)) {
            return 0;
        }
        return Files.readAllLines(IO).stream()
                .filter(line -> line.startsWith("rchar:"))
                .mapToLong(line -> Long.parseLong(line.substring(6).strip()))
                .sum();
    }

    private static long bytes(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
