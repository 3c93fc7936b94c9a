package smena.bench;

import smena.printing.layout.PaperTypesetter;
import smena.service.ports.Typesetter;
import smena.text.MoneyStyle;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Grows a till through the services, for all that is measured on one with years of sales, and says
/// what its file is made of.
///
/// Usage: `Grow FOLDER SALES [A_DAY] [blank]`: the folder is made or grown on, a day has 300 sales
/// unless told otherwise, and with `blank` the pages are empty, which is quicker. Best in a memory
/// disk.
public final class Grow {
    private static final PrintStream OUT = System.out;
    private static final int A_DAY = 300;
    private static final int STEP = 10_000;

    private Grow() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long wanted = Long.parseLong(args[1]);
        int aDay = args.length > 2 ? Integer.parseInt(args[2]) : A_DAY;
        boolean blank = args.length > 3 && args[3].equals("blank");
        Typesetter typesetter = blank ? new NoPaper() : new PaperTypesetter(MoneyStyle.SUM);
        Files.createDirectories(folder);
        try (GrownTill till = GrownTill.open(folder, typesetter, aDay)) {
            while (till.sales() < wanted) {
                step(till, Math.min(wanted, till.sales() + STEP));
            }
        }
        tell(folder, wanted);
    }

    private static void step(GrownTill till, long to) throws Exception {
        long from = till.sales();
        long start = System.nanoTime();
        till.grow(to);
        double each = (System.nanoTime() - start) / 1e6 / (to - from);
        OUT.printf(Locale.ROOT, "%d sales, %.2f ms each%n", to, each);
    }

    private static void tell(Path folder, long sales) throws Exception {
        Path file = folder.resolve("smena.db");
        long bytes = Files.size(file);
        OUT.printf(Locale.ROOT, "%.1f MB, %.2f KB a sale%n", bytes / 1e6, bytes / 1e3 / sales);
        for (TableSize table : TableSize.all(file)) {
            OUT.printf(
                    Locale.ROOT,
                    "  %-34s %6.1f %% %8.0f bytes a sale%n",
                    table.name(),
                    100.0 * table.bytes() / bytes,
                    (double) table.bytes() / sales);
        }
    }
}
