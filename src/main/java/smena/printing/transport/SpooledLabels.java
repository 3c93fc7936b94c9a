package smena.printing.transport;

import smena.service.ports.LabelPrinter;
import smena.service.ports.LabelRun;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintTrouble;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.print.DocFlavor;
import javax.print.SimpleDoc;

/// Labels through a queue of the operating system: the commands of a label printer as they are, or
/// pages for an office printer.
public final class SpooledLabels implements LabelPrinter {
    private static final String JOB = "Smena labels";

    private final SpoolerQueue queue;

    /// @param queue the printer's exact name
    /// @param limit how long a job may take until the spooler has it
    public SpooledLabels(String queue, Duration limit) {
        this.queue = new SpoolerQueue(queue, limit);
    }

    /// The labels are one job: nobody else's comes between them, and all are handed over at once.
    @Override
    public LabelRun print(List<byte[]> labels, BooleanSupplier stop) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        labels.forEach(all::writeBytes);
        PrintOutcome end =
                queue.submit(
                        JOB,
                        (_, _) ->
                                new SimpleDoc(
                                        all.toByteArray(), DocFlavor.BYTE_ARRAY.AUTOSENSE, null));
        return run(end, labels.size());
    }

    @Override
    public boolean isThere() {
        return queue.isThere();
    }

    /// Prints pages of A4.
    ///
    /// @param pdf the pages
    /// @param labels how many labels are on them
    public LabelRun printPages(byte[] pdf, int labels) {
        return run(SpooledPages.print(queue, JOB, pdf), labels);
    }

    private static LabelRun run(PrintOutcome end, int labels) {
        return switch (end) {
            case PrintOutcome.Confirmed _, PrintOutcome.Sent _ -> LabelRun.all(labels);
            case PrintOutcome.NothingSent(PrintTrouble why) -> LabelRun.stopped(0, why);
            case PrintOutcome.Unknown(PrintTrouble why) -> LabelRun.stopped(0, why);
            case PrintOutcome.Failed(PrintTrouble why) -> LabelRun.stopped(0, why);
        };
    }
}
